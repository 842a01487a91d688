/** Set-up never downloads a browser: Linux brings its own from npm, Windows and macOS use the installed Edge or Chrome. */
module.exports = { skipDownload: true };
