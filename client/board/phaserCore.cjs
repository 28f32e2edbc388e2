// The alias entry for 'phaser': its smaller core build. Relative, because Phaser's exports map closes subpaths.
module.exports = require('../../node_modules/phaser/src/phaser-core.js')
