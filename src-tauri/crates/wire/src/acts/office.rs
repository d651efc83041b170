//! The office as a whole: who sits there, how it looks, where it is, what is being done.

use vitrina_model::Person;
use vitrina_work::{Backup, Desk, FluentWords, Language, Settings};

use super::here;
use crate::call::locked;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn hello(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::Hello, Failure> {
    let desk = office.desk()?;
    let person = here::anyone(office, &desk)?;
    if let Some(person) = &person {
        // Never over somebody who sat down since it was read: the next act would be in another name.
        locked(&office.person).get_or_insert_with(|| person.id.clone());
    }
    Ok(v::Hello {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        preferences: Settings::of(desk.home()).into(),
        person: person.map(Person::into),
        people: u32::try_from(desk.people()?.len()).unwrap_or(u32::MAX),
        home: desk.home().root().display().to_string(),
    })
}

pub(crate) fn prefer(
    office: &Office,
    request: v::Preferences,
    _call: &Call,
) -> Result<v::Preferences, Failure> {
    let desk = office.desk()?;
    let v::Preferences { language, theme, text_size } = request;
    let _held = locked(&office.settings);
    let settings = Settings::of(desk.home());
    let settings = Settings { language, theme: theme.into(), text_size, ..settings };
    Ok(settings.keep(desk.home())?.into())
}

pub(crate) fn copy_everything(
    office: &Office,
    _request: v::Nothing,
    call: &Call,
) -> Result<Option<v::Written>, Failure> {
    let desk = office.desk()?;
    let Some(into) = office.native.choose_folder() else { return Ok(None) };
    let Backup { folder, bytes } = desk.back_up(&into, call)?;
    Ok(Some(v::Written { path: folder.display().to_string(), bytes }))
}

pub(crate) fn show_home(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    let home = office.desk()?.home().root().to_owned();
    Failure::unless_opened(office.native.open_path(&home), &home.display().to_string())
}

pub(crate) fn running(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::Running>, Failure> {
    let mut all = office.running();
    // Whoever asks is not what they ask about.
    all.retain(|running| running.command != "running");
    Ok(all)
}

pub(crate) fn cancel(
    office: &Office,
    request: v::CallRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    office.cancel(&request.call);
    Ok(v::Nothing {})
}

/// Who sits here from now on, in this window and in the next one.
pub(crate) fn sit(office: &Office, desk: &Desk, person: &Person) -> Result<(), Failure> {
    let _held = locked(&office.settings);
    let settings = Settings { person: Some(person.id.clone()), ..Settings::of(desk.home()) };
    settings.keep(desk.home())?;
    *locked(&office.person) = Some(person.id.clone());
    Ok(())
}

impl From<Settings> for v::Preferences {
    fn from(settings: Settings) -> v::Preferences {
        let Settings { language, theme, text_size, .. } = settings;
        v::Preferences { language, theme: theme.into(), text_size }
    }
}

impl From<vitrina_work::Theme> for v::Theme {
    fn from(theme: vitrina_work::Theme) -> v::Theme {
        match theme {
            vitrina_work::Theme::System => v::Theme::System,
            vitrina_work::Theme::Light => v::Theme::Light,
            vitrina_work::Theme::Dark => v::Theme::Dark,
        }
    }
}

impl From<v::Theme> for vitrina_work::Theme {
    fn from(theme: v::Theme) -> vitrina_work::Theme {
        match theme {
            v::Theme::System => vitrina_work::Theme::System,
            v::Theme::Light => vitrina_work::Theme::Light,
            v::Theme::Dark => vitrina_work::Theme::Dark,
        }
    }
}

/// The words of the window for what is said outside of it.
pub(crate) fn words(desk: &Desk) -> FluentWords {
    let chosen = Settings::of(desk.home()).language;
    let system = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|it| std::env::var(it).ok());
    let language = chosen.or_else(system).and_then(|tag| Language::from_tag(&tag));
    FluentWords::new(language.unwrap_or(Language::Spanish))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use serde_json::json;
    use vitrina_work::{Isolation, NewPerson, Passphrase};

    use super::*;
    use crate::Native;

    struct Nowhere;

    impl Native for Nowhere {
        fn frame_address(&self, path: &str) -> String {
            path.to_owned()
        }
    }

    #[test]
    fn who_sits_down_stays_whatever_is_asked_and_preferred_meanwhile() {
        let home = tempfile::tempdir().unwrap();
        let office = Office::new(home.path().into(), Isolation::InProcess, Box::new(Nowhere));
        let mut desk = office.desk().unwrap();
        let people = ["Ana", "Luis"].map(|name| {
            let passphrase = Passphrase::new(name.to_owned()).unwrap();
            let role = vitrina_model::Role::Clerk;
            desk.add_person(&NewPerson { name: name.to_owned(), role, passphrase }).unwrap()
        });
        let over = AtomicBool::new(false);
        let again = |command, request: serde_json::Value| {
            while !over.load(Ordering::Relaxed) {
                office.call(command, request.clone(), command, Box::new(|_| {})).unwrap();
            }
        };
        let lost = thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| again("hello", json!({})));
            }
            scope.spawn(|| {
                again("prefer", json!({ "language": "en", "theme": "dark", "text_size": 150 }));
            });
            let turns = (0..60).map(|turn| &people[turn % 2]);
            let lost = turns.filter(|person| {
                sit(&office, &desk, person).unwrap();
                thread::sleep(std::time::Duration::from_millis(8));
                let sits = locked(&office.person).clone();
                let kept = Settings::of(desk.home()).person;
                sits.as_ref() != Some(&person.id) || kept.as_ref() != Some(&person.id)
            });
            let lost = lost.count();
            over.store(true, Ordering::Relaxed);
            lost
        });
        assert_eq!(lost, 0, "of 60");
    }
}
