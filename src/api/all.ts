import * as articles from './articles.ts';
import * as checks from './checks.ts';
import * as displaced from './displaced.ts';
import type { Endpoint } from './endpoint.ts';
import * as exports from './exports.ts';
import * as health from './health.ts';
import * as history from './history.ts';
import * as house from './house.ts';
import * as imports from './imports.ts';
import * as media from './media.ts';
import * as password from './password.ts';
import * as people from './people.ts';
import * as session from './session.ts';
import * as views from './views.ts';
import * as wire from './wire.ts';

/** THE list of endpoints. The server must have a handler for each name, or it does not compile. */
export const endpoints = {
  getMe: session.getMe,
  signIn: session.signIn,
  signOut: session.signOut,
  changePassword: password.changePassword,
  readLink: session.readLink,
  useLink: session.useLink,
  listPeople: people.listPeople,
  addPerson: people.addPerson,
  changePerson: people.changePerson,
  linkForPerson: people.linkForPerson,
  listArticles: articles.listArticles,
  listTags: articles.listTags,
  createArticle: articles.createArticle,
  importArticle: imports.importArticle,
  fetchPicture: imports.fetchPicture,
  listSources: imports.listSources,
  getSource: imports.getSource,
  keepSource: imports.keepSource,
  keepOriginal: imports.keepOriginal,
  importInto: imports.importInto,
  getOriginal: imports.getOriginal,
  getArticle: articles.getArticle,
  readDocumentAt: articles.readDocumentAt,
  previewArticle: articles.previewArticle,
  duplicateArticle: articles.duplicateArticle,
  trashArticle: articles.trashArticle,
  restoreArticle: articles.restoreArticle,
  moveArticle: articles.moveArticle,
  visitArticle: articles.visitArticle,
  changeArticles: articles.changeArticles,
  listVersions: articles.listVersions,
  readHistory: history.readHistory,
  listMilestones: history.listMilestones,
  nameVersion: history.nameVersion,
  renameMilestone: history.renameMilestone,
  removeMilestone: history.removeMilestone,
  readAuthorship: history.readAuthorship,
  listDeleted: history.listDeleted,
  addSamples: articles.addSamples,
  listDisplaced: displaced.listDisplaced,
  keepDisplaced: displaced.keepDisplaced,
  settleDisplaced: displaced.settleDisplaced,
  exportArticle: exports.exportArticle,
  exportArticles: exports.exportArticles,
  listIgnored: checks.listIgnored,
  ignoreFinding: checks.ignoreFinding,
  heedFinding: checks.heedFinding,
  checkGrammar: checks.checkGrammar,
  getHouse: house.getHouse,
  putLanguage: house.putLanguage,
  putNames: house.putNames,
  putNewArticles: house.putNewArticles,
  addPublication: house.addPublication,
  renamePublication: house.renamePublication,
  removePublication: house.removePublication,
  postWire: wire.postWire,
  listWire: wire.listWire,
  readWire: wire.readWire,
  getWireOriginal: wire.getWireOriginal,
  startFromWire: wire.startFromWire,
  wireOfArticle: wire.wireOfArticle,
  seeWire: wire.seeWire,
  listWireKeys: wire.listWireKeys,
  addWireKey: wire.addWireKey,
  revokeWireKey: wire.revokeWireKey,
  listWireRefusals: wire.listWireRefusals,
  listViews: views.listViews,
  addView: views.addView,
  changeView: views.changeView,
  removeView: views.removeView,
  addPicture: media.addPicture,
  addAudio: media.addAudio,
  listPictures: media.listPictures,
  changePicture: media.changePicture,
  health: health.health,
  ready: health.ready,
} satisfies Readonly<Record<string, Endpoint>>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
