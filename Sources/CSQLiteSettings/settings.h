#pragma once

#include <sqlite3.h>

/// Keeps SQLite from counting its memory, for all connections that are opened from here on. `sqlite3_config` takes any
/// number of arguments, which Swift has no call for.
/// - Returns: SQLITE_OK; SQLITE_MISUSE where SQLite has been used before, and goes on as it was.
static inline int sqlite_stop_counting_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
