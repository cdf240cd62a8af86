// Which files are posts, by their names alone: the menus of package.json say the same, which a test holds.

export const markdownName = /\.(?:md|markdown|mdown|mkdn?|mdwn|mkd|mdtext|mdtxt)$/i;

/** File systems that show other versions, conversations and the like, not files a user keeps. */
export const otherThanFiles =
  /^(?:git|gitfs|gitlens.*|gl-.*|review|pr|githubpr|scm.*|output|comment|search-editor|walkThrough.*|vscode-(?:notebook|interactive|scm|chat|local-history|terminal).*|chat.*)$/;

/** Files of installed packages. */
export const ofPackage = /[\\/]node_modules[\\/]/;
