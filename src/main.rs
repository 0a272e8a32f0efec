//! Starts the process: arguments in, exit code out. Nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    bekal::command::run(std::env::args_os())
}
