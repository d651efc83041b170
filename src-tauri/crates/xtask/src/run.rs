//! `run`: from a fresh machine to an open window, or to a published sample where there is none.

use std::env;

use crate::options::Options;
use crate::practice::{CLERK, PASSPHRASE, PORTAL, Practice, SUPERVISOR};
use crate::{Done, build, headless, place, shell, system};

/// Builds and opens Vitrina.
pub fn run(options: &Options) -> Done {
    if options.headless || !has_display() {
        println!("No display: the whole line goes through the command line.");
        system::ensure(&[system::COMPILER], options.yes)?;
        build::build_command_line()?;
        return headless::whole_line();
    }
    system::ensure(&[system::COMPILER, system::WINDOW], options.yes)?;
    build::install_pages()?;
    build::build_pages()?;
    build::build_programs()?;
    let practice = Practice::prepare(false)?;
    hints(&practice);
    let mut window = shell::program(place::program("debug", "vitrina-desktop"));
    practice.environment(&mut window);
    shell::run(&mut window)
}

/// On Linux a window needs X11 or Wayland; elsewhere there is always a desktop.
fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// What one can type beside the window.
fn hints(practice: &Practice) {
    println!("\nA sample lies at hand:  {}", practice.sample.display());
    println!("People:                 {CLERK} (clerk), {SUPERVISOR} (supervisor)");
    println!("Portal:                 {PORTAL}, into {}", practice.site.display());
    if env::var_os("VITRINA_PASSPHRASE").is_none() {
        println!("Passphrase of both:     {PASSPHRASE}");
    }
    println!("Vitrina's home:         {}", practice.home.display());
    let vitrina = place::program("debug", "vitrina");
    println!("Command line:           {} --home HOME …\n", vitrina.display());
}
