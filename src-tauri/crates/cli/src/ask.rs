//! Passphrases and tokens: from the environment, the keychain, or a person at a terminal.

use std::io::IsTerminal;

use vitrina_model::{PersonId, PortalAddress, PortalName, PortalRecord, Words};
use vitrina_wire::Failure;
use vitrina_work::{Desk, Keychain, Passphrase, Password, Token, WorkError};
use zeroize::Zeroizing;

/// Whether someone is there to be asked.
fn someone() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

fn prompt(question: &str) -> Option<String> {
    rpassword::prompt_password(format!("{question}: ")).ok()
}

/// The passphrase of someone who acts: `VITRINA_PASSPHRASE`, the keychain, or asked for.
pub(crate) fn passphrase(
    desk: &Desk,
    who: &str,
    words: &dyn Words,
) -> Result<Passphrase, WorkError> {
    if let Ok(text) = std::env::var("VITRINA_PASSPHRASE") {
        return Passphrase::new(text);
    }
    let person = desk.person(who)?;
    let remembered = Keychain::of(desk.home()).passphrase(&person.id);
    if let Ok(Some(text)) = remembered {
        return Passphrase::new(text.to_string());
    }
    if !someone() {
        return Err(WorkError::PassphraseNeeded);
    }
    let question = words.say("cli-ask-passphrase", &[("person".into(), person.name.into())].into());
    prompt(&question).map_or(Err(WorkError::PassphraseNeeded), Passphrase::new)
}

/// The password for files that `VITRINA_FILE_PASSWORD` gives.
pub(crate) fn given_password() -> Option<Password> {
    std::env::var("VITRINA_FILE_PASSWORD").ok().and_then(Password::new)
}

/// The password of the file that `failure` is about, asked for; none where nobody is there or
/// nothing was typed.
pub(crate) fn file_password(failure: &Failure, words: &dyn Words) -> Option<Password> {
    if !someone() {
        return None;
    }
    if failure.code == "wrong_password" {
        crate::output::note(&failure.say(words)[0]);
    }
    prompt(&words.say("cli-ask-file-password", &failure.args)).and_then(Password::new)
}

/// A new passphrase, asked for twice where a person types it.
pub(crate) fn new_passphrase(words: &dyn Words) -> Result<Passphrase, WorkError> {
    if let Ok(text) = std::env::var("VITRINA_PASSPHRASE") {
        return Passphrase::new(text);
    }
    if !someone() {
        return Err(WorkError::PassphraseNeeded);
    }
    loop {
        let first = prompt(&words.word("cli-ask-new-passphrase"));
        let again = prompt(&words.word("cli-ask-passphrase-again"));
        match (first, again) {
            (Some(first), Some(again)) if first == again => return Passphrase::new(first),
            (Some(_), Some(_)) => crate::output::note(&words.word("cli-passphrases-differ")),
            _ => return Err(WorkError::PassphraseNeeded),
        }
    }
}

/// Lets the keychain of this account remember a passphrase.
pub(crate) fn remember(
    desk: &Desk,
    person: &PersonId,
    passphrase: &Passphrase,
) -> Result<(), WorkError> {
    Ok(Keychain::of(desk.home()).keep_passphrase(person, passphrase)?)
}

/// The token of a portal: `VITRINA_TOKEN`, else the keychain; none where neither has one. An
/// absent keychain is no failure here: the portal says whether it needs a token.
pub(crate) fn token(desk: &Desk, portal: &PortalName) -> Option<Token> {
    let given = std::env::var("VITRINA_TOKEN").ok().filter(|text| !text.trim().is_empty());
    if let Some(text) = given {
        return Some(Token::new(text));
    }
    let kept = Keychain::of(desk.home()).token(portal).ok().flatten();
    kept.map(|text| Token::new(text.to_string()))
}

/// The token of a portal that needs one, asked for where nothing else gives it.
pub(crate) fn token_or_ask(
    desk: &Desk,
    portal: &PortalRecord,
    words: &dyn Words,
) -> Result<Option<Token>, WorkError> {
    let needs = matches!(portal.address, PortalAddress::Ckan { .. });
    match token(desk, &portal.name) {
        None if needs && someone() => {
            ask_token(desk, &portal.name, words)?;
            Ok(token(desk, &portal.name))
        }
        found => Ok(found),
    }
}

/// Asks for a portal's token and keeps it in the keychain; nothing is asked where nobody is there.
/// Says whether a token is at hand.
pub(crate) fn ask_token(
    desk: &Desk,
    portal: &PortalName,
    words: &dyn Words,
) -> Result<bool, WorkError> {
    if !someone() {
        return Ok(token(desk, portal).is_some());
    }
    let question = words.say("cli-ask-token", &[("portal".into(), portal.0.clone().into())].into());
    let Some(typed) = prompt(&question).map(Zeroizing::new) else { return Ok(false) };
    let typed = typed.trim();
    if !typed.is_empty() {
        Keychain::of(desk.home()).keep_token(portal, typed)?;
    }
    Ok(!typed.is_empty())
}
