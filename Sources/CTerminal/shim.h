#ifndef CROSSCHECK_TERMINAL_H
#define CROSSCHECK_TERMINAL_H

#include <sys/ioctl.h>

/// Columns of the terminal behind a file descriptor, 0 where there is none. In C because `ioctl` wants a pointer, and Swift code that
/// holds one is kept to a single module.
static inline int crosscheck_terminal_columns(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

#endif
