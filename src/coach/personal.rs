//! What looks like data about a person that a plan has no need of. A plan knows nicknames and areas only.
//!
//! Owns what such data looks like. It errs on the side of refusing: a number that a nickname or area really has can be written
//! in words.

/// Words of columns that no roster has.
const COLUMNS: &[&str] = &[
    "nik",
    "ktp",
    "nomor-ktp",
    "no-ktp",
    "kk",
    "no-kk",
    "kks",
    "no-kks",
    "nomor-kks",
    "pkh",
    "nomor-pkh",
    "id-pkh",
    "nip",
    "identity",
    "identity-number",
    "id-number",
    "hp",
    "no-hp",
    "nomor-hp",
    "telepon",
    "no-telepon",
    "telp",
    "phone",
    "phone-number",
    "mobile",
    "wa",
    "no-wa",
    "whatsapp",
    "email",
    "e-mail",
    "surel",
    "lahir",
    "tanggal-lahir",
    "tgl-lahir",
    "tempat-tanggal-lahir",
    "ttl",
    "birth",
    "birthday",
    "date-of-birth",
    "birth-date",
    "dob",
    "umur",
    "usia",
    "age",
    "alamat",
    "address",
    "nama-lengkap",
    "full-name",
    "rekening",
    "no-rekening",
    "bank-account",
];

/// Names of months, as they stand in dates of birth.
const MONTHS: &[&str] = &[
    "jan",
    "januari",
    "january",
    "feb",
    "peb",
    "februari",
    "pebruari",
    "february",
    "mar",
    "maret",
    "march",
    "apr",
    "april",
    "mei",
    "may",
    "jun",
    "juni",
    "june",
    "jul",
    "juli",
    "july",
    "agu",
    "ags",
    "agt",
    "agustus",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "okt",
    "oktober",
    "oct",
    "october",
    "nov",
    "nop",
    "november",
    "nopember",
    "des",
    "desember",
    "dec",
    "december",
];

/// Digits of an identity number, and the fewest of a telephone number and of any number that may stand for a person.
const IDENTITY: usize = 16;
const PHONE: std::ops::RangeInclusive<usize> = 9..=15;
const LONG: usize = 6;

/// Whether a column is for data about persons.
pub(super) fn is_column(name: &str) -> bool {
    COLUMNS.contains(&name)
}

/// What a cell seems to hold, in words.
pub(super) fn looks_like(text: &str) -> Option<&'static str> {
    let plain: String = text.chars().map(plain).collect();
    if is_email(&plain) {
        return Some("an e-mail address");
    }
    if has_date(&plain) {
        return Some("a date of birth");
    }
    runs(&plain).iter().find_map(|run| {
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let abroad = run.starts_with('+') || digits.starts_with("62") || digits.starts_with('0');
        match digits.len() {
            IDENTITY => Some("an identity number (NIK, KK or card)"),
            count if PHONE.contains(&count) && abroad => Some("a telephone number"),
            count if count >= LONG => Some("the number of a person, card or account"),
            _ => None,
        }
    })
}

/// Digits of any script as 0 to 9, and signs that look like a hyphen as one.
fn plain(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' => shifted(c, '\u{ff10}'),
        '\u{660}'..='\u{669}' => shifted(c, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => shifted(c, '\u{6f0}'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ff20}' => '@',
        other if other.is_whitespace() || other == '\u{200b}' => ' ',
        other => other,
    }
}

fn shifted(c: char, zero: char) -> char {
    let digit = u32::from(c) - u32::from(zero);
    char::from_digit(digit, 10).unwrap_or(c)
}

fn is_email(text: &str) -> bool {
    text.split(' ').any(|word| {
        word.split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.starts_with('.'))
    })
}

/// Stretches of digits with the signs that people write between them.
fn runs(text: &str) -> Vec<&str> {
    let parted = text.split(|c: char| !(c.is_ascii_digit() || " -./()+".contains(c)));
    parted.map(str::trim).filter(|run| run.contains(|c: char| c.is_ascii_digit())).collect()
}

/// Whether three numbers, or a number, a month and a year, stand together as a date.
fn has_date(text: &str) -> bool {
    let tokens: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    tokens.windows(3).any(|three| {
        let [one, two, last] = three else { return false };
        let number = |text: &str, most: u32| {
            (1..=2).contains(&text.len()) && text.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
        };
        let year = |text: &str| text.len() == 4 && text.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
        let month = |text: &str| number(text, 12) || MONTHS.contains(&text);
        let short_year = last.len() == 2 && last.parse::<u32>().is_ok();
        number(one, 31) && month(two) && (year(last) || short_year) || year(one) && month(two) && number(last, 31)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_person_is_seen() {
        let cases = [
            ("3402151203850001", "identity"),
            ("Sari 3402 1512 0385 0001", "identity"),
            ("3402-1512-0385-0001", "identity"),
            ("３４０２１５１２０３８５０００１", "identity"),
            ("٣٤٠٢١٥١٢٠٣٨٥٠٠٠١", "identity"),
            ("Sari (0812-3456-7890)", "telephone"),
            ("+62 812 3456 7890", "telephone"),
            ("62812345678", "telephone"),
            ("0274 367 123", "telephone"),
            ("603298 1234 567890 12", "number of a person"),
            ("PKH 340215001234", "number of a person"),
            ("120385", "number of a person"),
            ("sari@contoh.go.id", "e-mail"),
            ("Sari <sari@contoh.id>", "e-mail"),
            ("12-03-1985", "date of birth"),
            ("12/3/85", "date of birth"),
            ("1985-03-12", "date of birth"),
            ("Bantul, 12 Maret 1985", "date of birth"),
            ("12 mar 85", "date of birth"),
        ];
        for (text, expected) in cases {
            assert!(looks_like(text).is_some_and(|what| what.contains(expected)), "{text}: {:?}", looks_like(text));
        }
    }

    #[test]
    fn nicknames_areas_and_places_pass() {
        let fine = [
            "Sari",
            "Sari B",
            "Bu Tri 2",
            "Sewon",
            "RT 03 RW 05",
            "Balai Desa 12",
            "Kec. Bantul / Sewon",
            "@sari",
            "",
            "keuangan/mengelola-keuangan",
            "Posyandu Melati 1-2",
            "Gg. 3 No. 12",
        ];
        for text in fine {
            assert_eq!(looks_like(text), None, "{text}");
        }
    }
}
