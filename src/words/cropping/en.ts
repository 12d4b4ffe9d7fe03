export const cropping = {
  'block.figure.crop.aim': 'What to set',
  'block.figure.crop.crop': 'Crop',
  'block.figure.crop.focus': 'Focal point',
  'block.figure.crop.frame': 'Part that is shown',
  'block.figure.crop.keys':
    'Arrow keys move the frame, with Shift in larger steps; + and − change its size. Enter keeps it, Escape leaves everything as it was.',
  'block.figure.crop.shape': 'Shape',
  'block.figure.crop.shape.free': 'Free',
  'block.figure.crop.shape.own': 'As the picture',
  'block.figure.crop.width': 'Width',
  'block.figure.crop.height': 'Height',
  'block.figure.crop.told': '{{width}} × {{height}} pixels, {{left}} % from the left, {{top}} % from the top',
  'block.figure.crop.whole': 'Whole picture',
  'block.figure.crop.done': 'Apply',
  'block.figure.focus.keys':
    'Press on what matters, or move the point with the arrow keys. It stays in sight where a place has another shape, on a phone for instance.',
  'block.figure.focus.told': '{{left}} % from the left, {{top}} % from the top',
};
