//! Starts the process: arguments in, exit code out. Chooses who hands out its memory. Nothing else.

use std::process::ExitCode;

/// Many threads make many small pieces here, and stages give back most of what they took. How it is set stands in
/// `.cargo/config.toml`.
#[cfg(all(feature = "jemalloc", not(target_env = "msvc")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    bekal::command::run(std::env::args_os())
}
