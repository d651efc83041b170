# Vitrina's words in English. One section a crate; every id here is in es.ftl too.

## failures: each code has a title, what happened and what can be done
failure-newer-database = The database is from a newer version of Vitrina
    .what = It has version { $found } and this program knows up to { $known }. Nothing was changed.
    .do = Install the newest version of Vitrina and open it again.
failure-damaged-database = The database is damaged or not from Vitrina
    .what = { $path } cannot be read. Nothing in it was changed.
    .do = Move that file aside without deleting it and put your latest copy in its place. If you have no copy, ask IT for help.
failure-database-busy = Another Vitrina window is saving
    .what = The database { $path } is still busy after a wait of some seconds. Your change was not saved.
    .do = Wait until the other window or command is done and try again.
failure-database-failed = The database could not do what was asked
    .what = An operation on { $path } failed. Your drafts are as they were.
    .do = Try again. If it happens again, send the detail to IT: it looks like an error in Vitrina.
failure-disk-full = The disk is full
    .what = { $path } could not be written. Nothing was left half-written.
    .do = Free some space on that disk, or choose another, and try again.
failure-read-only = Writing is not allowed there
    .what = { $path } can only be read. Nothing was changed.
    .do = Remove the write protection or choose another folder.
failure-unwritable = The file could not be written
    .what = The system did not allow writing { $path }: the folder or the permission may be missing.
    .do = Check that the folder exists and that you may write in it, or choose another.
failure-would-replace-original = Your original file would be replaced
    .what = { $path } is the file you opened, and one of the new files would take its name. Nothing was written; your file is as it was.
    .do = Choose another folder; on the command line, with --out.
    .window = Choose another folder or another name.
failure-too-many-rows = The table does not fit in that format
    .what = The table has { $rows } rows and a file of type { $format } holds { $most }. No file was written.
    .do = Take that format off the list: CSV and JSON have no such limit.
failure-text-too-long = A text does not fit in a cell of that format
    .what = The text in row { $row }, column “{ $column }”, is longer than the { $most } characters that a cell in { $format } holds. Nothing was cut and no file was written.
    .do = Shorten that text in your file, or take that format off the list.
failure-mistyped-column = A column does not have the type that was found
    .what = Column “{ $column }” could not be written with its type. No file was written; your file is as it was.
    .do = This is an error in Vitrina: send this detail to IT.
failure-unreadable = The file could not be read
    .what = The system did not allow reading { $path } to its end.
    .do = Check that the file is still there and that you can open it. If it is on a network drive, copy it to your computer.
failure-no-draft = There is no such draft
    .what = There is no draft { $draft } here.
    .seen = There is no such draft here any more.
    .do = Look at the list of drafts: “vitrina draft list”.
    .window = Go back to the first page: all your drafts are there.
failure-no-event = The history has no such point
    .what = Draft { $draft } has no change number { $event }.
    .seen = The history of this draft has no such change.
    .do = Look up the numbers in its history: “vitrina draft history { $draft }”.
    .window = Go back to the history and choose a point of the list.
failure-no-publication = That publication is finished or does not exist
    .what = There is no publication under way with that number.
    .do = Look at the state of the draft; if it is not published yet, publish it again.
failure-no-action = That step of the publication is already recorded or does not exist
    .what = There is no step without an outcome with that number.
    .do = Publish again: Vitrina looks at the portal and goes on where it stopped.
failure-name-taken = There is already a person with that name
    .what = “{ $name }” can be mistaken for a name that is here, even with other accents, capitals or spaces.
    .do = If it is another person, add a second surname or their office.
failure-portal-taken = There is already a portal with that name
    .what = “{ $portal }” is here already, even with other accents, capitals or spaces.
    .do = Choose another name.
failure-draft-taken = There is already a draft with that identifier
    .what = The identifier { $draft } is in use. That draft was not changed.
    .seen = The identifier that was chosen is in use. That draft was not changed.
    .do = Try again: another one will be chosen.
failure-wrong-state = The draft is not in a state that allows it
    .what = Draft { $draft } is { $state ->
        [draft] being prepared
        [submitted] under review
        [returned] returned with a reason
        [approved] approved
        [publishing] waiting to be sent
       *[published] published
    }.
    .seen = The draft is { $state ->
        [draft] being prepared
        [submitted] under review
        [returned] returned with a reason
        [approved] approved
        [publishing] waiting to be sent
       *[published] published
    }.
    .do = { $state ->
        [draft] { $act ->
            [reopened] It can be changed already: use “vitrina draft set { $draft } …”, then “vitrina draft submit { $draft } --as WHO”.
            [withdrawn] It can be changed already: use “vitrina draft set { $draft } …”, then “vitrina draft submit { $draft } --as WHO”.
           *[other] Send it for review first: “vitrina draft submit { $draft } --as WHO”.
        }
        [returned] { $act ->
            [reopened] It can be changed already: use “vitrina draft set { $draft } …”, then “vitrina draft submit { $draft } --as WHO”.
            [withdrawn] It can be changed already: use “vitrina draft set { $draft } …”, then “vitrina draft submit { $draft } --as WHO”.
           *[other] Mend what the reason asks for and send it again: “vitrina draft submit { $draft } --as WHO”.
        }
        [submitted] { $act ->
            [publishing] Another person approves it first: “vitrina review approve { $draft } --as WHO”.
            [published] Another person approves it first: “vitrina review approve { $draft } --as WHO”.
            [submitted] It was sent already: wait for the decision, or withdraw it with “vitrina draft reopen { $draft } --as WHO”.
           *[other] Wait for the decision, or withdraw it to change it: “vitrina draft reopen { $draft } --as WHO”.
        }
        [approved] { $act ->
            [approved] It can be published already: “vitrina publish { $draft } --to PORTAL”. To change it, use “vitrina draft reopen { $draft } --as WHO”.
            [submitted] It can be published already: “vitrina publish { $draft } --to PORTAL”. To change it, use “vitrina draft reopen { $draft } --as WHO”.
           *[other] Reopen it to change it: “vitrina draft reopen { $draft } --as WHO”.
        }
        [publishing] Finish publishing it with “vitrina publish { $draft } --to PORTAL”, or reopen it with “vitrina draft reopen { $draft } --as WHO”.
       *[published] Open its next version: “vitrina draft reopen { $draft } --as WHO”.
    }
    .window = Look at the steps of the draft: they say what can be done now.
failure-draft-changed = The draft was changed meanwhile
    .what = Someone changed draft { $draft } after these files were prepared.
    .seen = Someone changed the draft after these files were prepared.
    .do = Look at the changes and send it again.
failure-not-an-author = Only those who prepared the draft can withdraw it
    .what = { $person } did not prepare this draft.
    .seen = You did not prepare this draft.
    .do = If something needs mending, return it with a reason.
failure-receipt-mismatch = The receipt does not belong to this publication
    .what = The portal, the package or the digest of the receipt is another one.
    .do = Publish again: Vitrina checks what is already on the portal and makes a new receipt.
failure-source-damaged = The kept original file is damaged
    .what = The kept bytes do not fit the digest { $sha256 }.
    .do = Open the same file from your computer again: Vitrina mends its copy with it.

failure-usage = The command was not understood
    .what = { $detail }
    .do = Use --help to see how it is written.
    .seen = Vitrina did not understand what this page asked.
    .window = Try again. If it happens again, copy the details and send them to IT.
failure-output-failed = The answer could not be written
    .what = The command was done, but its answer was not written whole: the disk may be full.
    .do = Make room, or send the answer elsewhere. If the command changed something, look at it before you repeat it.
failure-no-keychain = No keychain is available
    .what = The keychain of the system did not answer.
    .do = Unlock the keychain, or give the secret in VITRINA_TOKEN or VITRINA_PASSPHRASE. Nothing was written to a file.
    .window = Unlock your computer’s keychain and try again. Until then type the secret each time: nothing is kept in files.
failure-no-home = There is no place for the data
    .what = The system names no folder for data.
    .do = Name one with --home or VITRINA_HOME.
    .window = Ask IT to look at the data folder of your account and open Vitrina again.
failure-no-table = No table was found
    .what = There are no rows and columns in { $file } that form a table.
    .do = Give the sheet with --sheet, the box with --box or the header with --header-rows.
    .window = Open the step Table and select the cells of the table there, or choose another sheet.
failure-no-sheet = There is no such sheet
    .what = { $file } has no sheet { $sheet }.
    .do = Use vitrina inspect to see the sheets of the file.
    .window = Choose one of the sheets above the table.
failure-no-such-table = That table is not in the dataset
    .what = The dataset has no table { $table }.
    .do = Use vitrina draft tables to see its tables.
    .window = Choose one of the tables of this dataset, in the step Table.
failure-last-table = It is the only table of the dataset
    .what = A dataset needs at least one table.
    .do = Add another table before you leave this one out, or change its sheet.
failure-not-ready = The description is not complete
    .what = { $count ->
        [one] One property of the description is missing: { $missing }.
       *[other] { $count } properties of the description are missing: { $missing }.
    }
    .do = Fill them in with vitrina draft set. Everything else is kept.
    .window = Complete them in the step Description. The rest is saved.
failure-findings-open = There are problems to solve
    .what = { $count ->
        [one] One problem keeps the data from being sent.
       *[other] { $count } problems keep the data from being sent.
    }
    .do = Mend them in the sheet and open the file again, or change the box of the table.
    .window = Look at them in the step Table: it says where each one is. Mend them in your file and open it again, or change the box of the table.
failure-unknown-property = The description has no such property
    .what = There is no { $property } in the description.
    .do = Use title, description, publisher, license, contact, frequency, keywords, language or identifier.
failure-bad-value = That value cannot be used
    .what = { $property ->
        [box] The box
        [header_rows] The place of the headers
        [encoding] The encoding
        [column] The name of the column
       *[other] { $property }
    } cannot be “{ $value }”.
    .do = { $property ->
        [box] Draw the box within what the sheet holds.
        [header_rows] Choose rows within the box and the sheet.
        [encoding] Choose one of those offered.
        [column] Type a name that no other column has.
        [frequency] Use one of these: { values-frequency }.
        [license] Use one of these: { values-license }; or the address of another one, with https://.
       *[other] See how it is written in “vitrina draft set --help”.
    } All other properties are as they were.
    .window = { $property ->
        [box] Draw the box within what the sheet holds.
        [header_rows] Choose rows that are within the box and the sheet.
        [column] Write a name that no other column has.
       *[other] Write it in another way or choose one of the list.
    } The other fields stay as they were.
failure-passphrase-needed = A passphrase is needed
    .what = A person signs this step and nobody can type their passphrase here.
    .seen = This step is signed with it, and this computer does not remember it.
    .do = Run the command in a terminal, or give the passphrase in VITRINA_PASSPHRASE.
    .window = Write your passphrase and try again.
failure-passphrase-empty = The passphrase is empty
    .what = An empty passphrase does not protect a signature.
    .do = Type a passphrase that only you know.
failure-wrong-passphrase = The passphrase is not right
    .what = The passphrase does not open the key of { $person }.
    .seen = It does not open the key that signs.
    .do = Type it again. Nothing has changed.
failure-name-empty = A name is missing
    .what = The name has no letter or digit.
    .do = Type the name.
failure-name-mixed = The name mixes alphabets
    .what = “{ $name }” has letters of different alphabets that look alike.
    .do = Write it in the letters of one alphabet.
failure-no-person = That person is not known
    .what = Nobody here is called { $person }.
    .do = Use vitrina person list to see who is here, or vitrina person add to add them.
    .window = Add the person in Settings and try again.
failure-not-a-supervisor = Only a supervisor can do this
    .what = { $person } does not have the role of supervisor.
    .seen = You are not a supervisor here.
    .do = Ask a supervisor to review it.
failure-not-a-second-person = A second person is needed
    .what = The passphrase of { $person } also opens the key of whoever prepared the data.
    .seen = That passphrase also opens the key of whoever prepared the data.
    .do = Ask another person to approve it, with a passphrase that only they know.
failure-reason-needed = The reason is missing
    .what = Returning a draft needs a reason.
    .do = Give it with --reason.
    .window = Enter what must be mended.
failure-not-approved = The draft is not approved
    .what = { $draft } has no signed approval.
    .seen = The draft has no signed approval.
    .do = Send it for review; a second person must approve it before it is published.
failure-author-cannot-approve = Whoever prepared the data cannot approve it
    .what = { $person } prepared or sent this draft.
    .seen = You prepared or sent this draft.
    .do = Ask another supervisor to approve it.
failure-approval-refused = The approval is not valid
    .what = The signatures do not fit what was sent.
    .do = Nothing was published. Reopen the draft and send it for review again.
failure-file-changed = Something changed after it was sent
    .what = { $file ->
        [metadata] The description is no longer the one that was sent.
        [recipe] The shape of the table is no longer the one that was sent.
       *[other] { $file } is no longer what was sent.
    }
    .do = Nothing was published. Reopen the draft and send it for review again.
failure-already-running = The draft is in use
    .what = Another window or command is working on { $draft }.
    .seen = Another window or command is working on this draft.
    .do = Wait until it has finished and try again.
failure-no-portal = That portal is not known
    .what = There is no portal called { $portal } here.
    .do = Use vitrina portal list to see them, or vitrina portal add to add it.
    .window = Add the portal in Settings or choose another one.
failure-not-a-receipt = The file is not a receipt
    .what = { $file } holds no receipt of Vitrina.
    .do = Choose the .json file that was made when the data was published.
failure-receipt-changed = The receipt was changed
    .what = This part does not fit: { $part ->
        [manifest] the list of what was approved
        [submission] the signature of who prepared it
        [approval] the signature of who approved it
        [files] the list of published files
        [record] what this computer kept when it was published
       *[receipt] the receipt itself
    }.
    .do = Do not take it as proof. Ask whoever published it for the original.
failure-no-random = The system gives no random numbers
    .what = No safe key can be made without them.
    .do = Restart the computer and try again.
failure-cancelled = Stopped
    .what = You stopped it before it had finished.
    .do = Nothing is left half-done. Repeat the command whenever you like.
    .window = Nothing is left half-done. Try again whenever you like.

failure-missing-file = The file is not there
    .what = { $file } was not found.
    .do = Check whether it was moved or renamed, and choose it again.
failure-unreadable-file = The system does not let us read the file
    .what = { $file } is there, but you may not read it or the disk does not answer.
    .do = Copy the file to a folder of yours, or ask its keeper for permission.
failure-file-in-use = Another program has the file open
    .what = { $file } is open in Excel or in another program that does not share it.
    .do = Close the file there and open it here again.
failure-not-a-file = That is not a file
    .what = { $file } is a folder or a device.
    .do = Choose the spreadsheet inside it.
failure-several-files = There are several files in it
    .what = { $file } holds { NUMBER($count) } files that can be opened.
    .do = See the list with vitrina inspect and name one with --member.
    .window = Choose one from the list.
failure-nothing-inside = There is no spreadsheet in it
    .what = Nothing in { $file } can be opened.
    .do = Look at the list of what it holds. Take out what has a password, or lies in another archive, with the program that made it.
failure-no-member = That file is not in it
    .what = { $file } does not hold “{ $member }”, or it cannot be opened.
    .do = See the list with vitrina inspect and copy the name as it is, or use its number.
    .window = Open the list again and choose one.
failure-nothing-pasted = There are no cells to paste
    .what = What was copied is neither a table nor text separated by tabs.
    .do = Select the cells in your spreadsheet, with their headers, copy them with Ctrl+C and paste here.
failure-empty-file = The file is empty
    .what = { $file } holds nothing.
    .do = The copy or the download may have been cut off: get it again.
failure-lock-file = It is the mark of an open file, not the file
    .what = An office program makes { $file } while somebody has the document open; it holds no data.
    .do = { $beside ->
        [none] Choose the document itself, which lies beside it under its own name.
       *[other] Choose “{ $beside }”, which lies beside it.
    }
failure-not-a-spreadsheet = It is not a spreadsheet
    .what = { $file } { $what ->
        [pdf] is a PDF
        [html] is a web page without any table
        [xml] is an XML file
        [old-spreadsheet] is a sheet of a very old program
        [word] is a text document
        [slides] is a presentation
        [numbers] is a Numbers sheet
        [image] is an image
        [archive] is a compressed archive
        [database] is a database
        [parquet] is a Parquet file
        [json] is a JSON file
        [text] is a text without columns
        [program] is a program
       *[other] has no format that Vitrina reads
    }. Vitrina reads xlsx, xlsm, xlsb, xls, ods, csv, tsv and tables of web pages.
    .do = { $what ->
        [html] If Excel does show data, save it there as xlsx. If not, download it again: systems send such a page when something fails.
        [old-spreadsheet] Open it in LibreOffice and save it as xlsx.
        [numbers] Open it in Numbers and export it to Excel.
        [archive] Unpack it and choose the sheet inside.
       *[other] Ask for the spreadsheet it came from.
    }
failure-password-needed = The file asks for a password
    .what = { $file } is encrypted. It cannot be read without its password.
    .do = Give the password in a terminal or in VITRINA_FILE_PASSWORD. To remove it: in Excel, File → Info → Protect Workbook → Encrypt with Password, and delete it; in LibreOffice, save a copy without a password.
    .window = Type the password. To remove it: in Excel, File → Info → Protect Workbook → Encrypt with Password, and delete it; in LibreOffice, save a copy without a password.
failure-wrong-password = That password does not open the file
    .what = { $file } is encrypted with another password. Nothing was read.
    .do = Check capitals and accents, or ask whoever gave you the file. They can also give it to you without a password: in Excel, File → Info → Protect Workbook → Encrypt with Password, and delete it.
failure-encrypted = The file is locked in a way that Vitrina does not open
    .what = { $file } is encrypted by a permission, a certificate or a method that is very old or needs more than a password.
    .do = Open it in the program it was made with, save it without protection as xlsx or ods, and choose that copy.
failure-damaged = The file is damaged
    .what = { $place ->
        [sheet] The sheet “{ $sheet }” of { $file } is cut off or altered. Nothing was taken from the file, so that you get no incomplete data.
       *[file] { $file } is cut off or altered. Nothing was taken from it.
    }
    .do = { $rows ->
        [0] Get another copy. If Excel or LibreOffice opens and repairs it, check the data and save it again.
        [one] Get another copy. If there is none, --damaged takes the only row that could be read.
       *[other] Get another copy. If there is none, --damaged takes the { $rows } rows that could be read.
    }
    .window = { $rows ->
        [0] Get another copy. If Excel or LibreOffice opens and repairs it, check the data and save it again.
        [one] Get another copy. If there is none, you can open the only row that could be read: the draft will always say that the file was damaged.
       *[other] Get another copy. If there is none, you can open the { $rows } rows that could be read: the draft will always say that the file was damaged.
    }
failure-too-big = The file is too big to be read safely
    .what = { $file } is over the limit: { $limit ->
        [file_bytes] it is larger than { $most } bytes
        [part_bytes] one part unpacks to more than { $most } bytes
        [unpacked_bytes] it unpacks to more than { $most } bytes
        [sheets] it has more than { $most } sheets
        [rows] a sheet has more than { $most } rows
        [columns] a sheet has more than { $most } columns
        [cells] it has more than { $most } cells with data
        [text_bytes] a sheet has more than { $most } bytes of text
        [written_bytes] its cells, each written out, take more than { $most } bytes
       *[memory_bytes] reading it needs more memory than allowed
    }.
    .do = Split the data over several files. If yours seems small, move the data to a new workbook: it may hold remains that do not show.
failure-too-slow = Reading the file takes too long
    .what = { $file } took more than { $most } seconds and was given up.
    .do = Move the data to a new workbook and save it: yours may hold remains that do not show.
failure-reader-died = The file could not be read
    .what = Reading { $file } failed. Everything else is as it was.
    .do = Open it in Excel or LibreOffice, save it as xlsx and choose that copy.
failure-no-sheets = The workbook has no sheet with cells
    .what = { $file } holds only charts or macros.
    .do = Choose the workbook that holds the data.

failure-portal-down = The portal does not answer
    .what = { $url } gave no answer ({ $detail }).
    .seen = { $url } did not answer.
    .do = Nothing is lost. Check the connection and publish again later: Vitrina goes on where it was.
failure-token-refused = The portal does not accept the token
    .what = { $url } denied permission ({ $detail }).
    .seen = { $url } denied permission.
    .do = Make a new token in your account on the portal and type it with vitrina portal token, or ask there for the right to publish in the organization. Then publish again.
    .window = Create a new token in your account on the portal and enter it in Settings, Portals; or ask there for the right to publish in the organization. Then publish again.
failure-token-missing = The portal's token is missing
    .what = This portal asks for a token and none is kept.
    .do = Make one in your account on the portal and type it with vitrina portal token, or give it in VITRINA_TOKEN.
    .window = Create it in your account on the portal and enter it here or in Settings, Portals.
failure-organization-missing = The portal does not have the organization
    .what = { $url } has no organization “{ $organization }”.
    .do = Copy its name from the address of its page on the portal and add the portal again with it, under another name.
failure-portal-error = The portal failed
    .what = { $url } answered with an error ({ $detail }).
    .do = Publish again later: Vitrina looks at what is there and goes on where it was. If it happens again, send this detail to whoever runs the portal.
failure-portal-refused = The portal does not take the description or the data
    .what = { $url } did not take what was sent ({ $detail }).
    .do = The portal has rules of its own. Ask whoever runs it what is missing, complete the draft and send it for approval again.
failure-portal-answer = The portal's answer cannot be understood
    .what = What { $url } answered is not the answer of a CKAN portal ({ $detail }).
    .seen = What { $url } answered is not the answer of a CKAN portal.
    .do = Check the address. If your network asks you to sign in, do so in the browser and publish again.
failure-portal-conflict = Somebody else changed the data on the portal
    .what = { $url } changed while it was being published ({ $detail }).
    .seen = { $url } changed while it was being published to.
    .do = Nothing was overwritten. Look at the page on the portal and publish again.
failure-dataset-taken = The name belongs to another dataset
    .what = On the portal, “{ $name }” is a dataset that did not come from this draft. It was not changed.
    .do = Choose another identifier for your dataset and send it for approval again.
failure-portal-full = The file does not fit on the portal
    .what = The portal did not take { $file } ({ $detail }).
    .do = Ask whoever runs the portal for more room or a higher limit, or divide the data. What was sent is still private.
failure-insecure-address = The address is not safe
    .what = { $url } does not begin with https: others could see the token on its way.
    .do = Use the address that begins with https.
failure-address-with-secret = The address holds a user, a password or parameters
    .what = The address of a portal is kept and shown as it is: it may hold nothing secret.
    .do = Write only the address of the site, with no user or password and without what follows “?”. The token is kept in the computer's keychain.
failure-certificate = The site's certificate is not valid
    .what = It cannot be checked that { $url } is who it says it is ({ $detail }).
    .seen = Nothing proves that { $url } is who it says it is.
    .do = Nothing was sent. Check the date of your computer, and tell whoever runs the portal or the network.
failure-public-copy-differs = The copy on the portal is not what was approved
    .what = { $file }, read at { $url }, differs from what was approved, or is not there.
    .do = Publish again to put it right. If it happens again, tell whoever runs the portal: something changes the files.
failure-missing-package-file = A file of the approved package is missing
    .what = { $file } could not be read ({ $detail }).
    .do = Nothing was published. If you cannot get it back, open the draft again and send it for approval once more.
failure-folder-missing = The portal's folder is not there
    .what = { $path } does not exist.
    .do = Make the folder, or connect the disk it is on, and publish again.
failure-folder-not-ours = There is another site in that folder
    .what = { $path } was not made by Vitrina and was not overwritten.
    .do = Choose another folder, or move that file away if it is no longer used.

## findings and proofs

finding-file-cut = The end of the file is missing; there may be more data than was read
    .hint = Compare with another copy of the file before publishing.
finding-sheet-cut = The sheet “{ $sheet }” was read up to row { $row }; the rest is damaged
    .hint = Compare with another copy of the file before publishing: what follows is missing, or something is altered.
finding-sheet-missing = The sheet “{ $sheet }” is damaged and nothing of it was read
    .hint = Get another copy of the file if you need that sheet.
finding-texts-cut = The texts that cells share are damaged; no row that lacks a text was taken
    .hint = Check the texts against another copy of the file before publishing.
finding-separator-line = The first line names the separator “{ $separator }” and is no data
    .hint = Vitrina followed it and does not publish it. You need not do anything.
finding-name-differs = The name ends in “.{ $ending }”, but the file is { $format ->
        [xlsx] an Excel workbook (xlsx)
        [xlsm] an Excel workbook with macros (xlsm)
        [xlsb] an Excel binary workbook (xlsb)
        [xls] an Excel 97 to 2003 workbook (xls)
        [ods] an OpenDocument sheet (ods)
        [fods] an OpenDocument sheet, not packed (fods)
        [xml2003] an Excel 2003 workbook in XML
        [html] a web page
        [csv] separated text (csv)
        [tsv] tab-separated text (tsv)
       *[other] of another format
    }
    .hint = Vitrina read it by its content. You need not do anything; if Excel warns when it opens it, this is why.
finding-web-outside = Outside of the page's tables there is text that was not taken: “{ $text }”
    .hint = If it matters, write it in the description.
finding-web-encoding-mixed = { $count ->
        [one] One character does
       *[other] { $count } characters do
    } not belong to the page's encoding ({ $encoding })
    .hint = Look at the accents. If they are wrong, download the page again.
finding-web-cut-off = The page ends in the middle of a table
    .hint = The download may have been cut: compare the last row with the original.
finding-encoding-mixed = { $count ->
        [one] One character does
       *[other] { $count } characters do
    } not belong to the rest of the encoding ({ $encoding }), in rows { $rows }
    .hint = Look at the accents in those rows. If they are wrong, mend them in your file and save it as “CSV UTF-8”.
finding-quote-unclosed = { $count ->
        [one] A quotation mark is opened and never closed
       *[other] In { $count } cells a quotation mark is opened and never closed
    }
    .hint = We took it as part of the text, and the row ends where its line does. Look at that row; if this is wrong, mend the marks in your file and open it again.
finding-quote-stray = { $count ->
        [one] One cell has loose quotation marks in its text
       *[other] { $count } cells have loose quotation marks in their text
    }
    .hint = They stay as they stand in your file.
finding-quote-rows = { $count ->
        [one] One cell in quotation marks holds what look like whole rows
       *[other] { $count } cells in quotation marks hold what look like whole rows
    }
    .hint = A closing mark may be missing. Look at that cell; if these are rows, mend the marks in your file and open it again.
finding-nul-signs = The file has { $count ->
        [one] one null character, which cannot be seen
       *[other] { $count } null characters, which cannot be seen
    }
    .hint = They stay in their cells. If you did not put them there, save the file again with the program that made it.
finding-rows-short = { $count ->
        [one] One row has
       *[other] { $count } rows have
    } fewer cells than the others, which have { $usual }: { $rows }
    .hint = The missing cells are empty, at the end. See whether a separator is missing in those rows.
finding-rows-long = { $count ->
        [one] One row has
       *[other] { $count } rows have
    } more cells than the others, which have { $usual }: { $rows }
    .hint = Nothing was taken away. Look at those rows: nearly always there is a separator inside of a text without quotation marks.
finding-hidden-sheet = { $count ->
        [one] The file has a hidden sheet, “{ $sheet }”
       *[other] The file has { $count } hidden sheets; the first is “{ $sheet }”
    }
    .hint = Nothing of a hidden sheet is published unless you choose that sheet.
finding-no-table = No table was found here
    .hint = Choose another sheet, or say where the table is: its cells and its header rows.
finding-header-blank = Column { $column } has data but no name in the header
    .hint = It is called “{ $name }” for now. Give it a name that says what it holds.
finding-header-duplicate = Column { $column } has the same name as another one
    .hint = It is called “{ $name }” for now. Give each column a name of its own.
finding-type-does-not-fit = { $count ->
        [one] One of { $filled } values in “{ $column }” does not fit the type you chose
       *[other] { $count } of { $filled } values in “{ $column }” do not fit the type you chose
    }
    .hint = The column stays text, so nothing is lost. The first value that does not fit is “{ $value }” in row { $row }: mend it, or choose another type than { $type }.
finding-cell-error = { $count ->
        [one] One formula in “{ $column }” gives an error
       *[other] { $count } formulas in “{ $column }” give an error
    }
    .hint = The first is { $value } in row { $row }. It would be published as it stands: mend the formula in your file and open it again.
finding-long-number = { $count ->
        [one] One number in “{ $column }” has 16 digits or more
       *[other] { $count } numbers in “{ $column }” have 16 digits or more
    }
    .hint = Excel keeps only 15 digits of a number, so the last ones may be wrong. The first is { $value } in row { $row }: compare it with its source and keep such codes as text.
finding-order-unknown = { $count ->
        [one] One date in “{ $column }” can be read in two ways
       *[other] { $count } dates in “{ $column }” can be read in two ways
    }
    .hint = Is “{ $value }” in row { $row } { $day_first } or { $month_first }? Choose whether the day or the month comes first. Until then the column stays text.
finding-mark-unknown = { $count ->
        [one] One number in “{ $column }” can be read in two ways
       *[other] { $count } numbers in “{ $column }” can be read in two ways
    }
    .hint = Is “{ $value }” in row { $row } { $point } or { $comma }? Choose whether decimals come after a point or a comma. Until then the column stays text.
finding-dates-half-read = { $count ->
        [one] One date in “{ $column }” is text and the others are not
       *[other] { $count } dates in “{ $column }” are text and the others are not
    }
    .hint = The first is “{ $value }” in row { $row }. This happens when Excel opened the file with another order of day and month, and then the other dates may have them swapped: compare them with their source.
finding-date-impossible = { $count ->
        [one] One date in “{ $column }” is not in the calendar
       *[other] { $count } dates in “{ $column }” are not in the calendar
    }
    .hint = The first is “{ $value }”. They are in these rows: { $rows }. The column stays text until you correct them in your file.
finding-number-damaged = { $count ->
        [one] One number in “{ $column }” lost its last digits
       *[other] { $count } numbers in “{ $column }” lost their last digits
    }
    .hint = Excel keeps only 15 digits and puts zeros or an exponent in place of the others. The first is { $value } in row { $row }. If they are identifiers, take them from their source and keep them as text.
finding-missing-declared = { $count ->
        [one] One value in “{ $column }” says that there is none
       *[other] { $count } values in “{ $column }” say that there is none
    }
    .hint = They are { $missing }. In CSV and Excel they stay as they are, and the description for programs says that they are no data; in JSON and Parquet they are null. If one of them is data after all, take it off the list of the column.
finding-unit-apart = { $count ->
        [one] One number in “{ $column }” has the sign { $unit }
       *[other] All { $count } numbers in “{ $column }” have the sign { $unit }
    }
    .hint = The numbers alone are published: “{ $value }” becomes { $number }. The sign { $unit } goes into the description of the column.
finding-short-year = { $count ->
        [one] One date in “{ $column }” has a year of two digits
       *[other] { $count } dates in “{ $column }” have a year of two digits
    }
    .hint = 00 to 29 are read as 2000 to 2029, and 30 to 99 as 1930 to 1999: “{ $value }” in row { $row } is { $iso }.
finding-untrimmed = { $count ->
        [one] One value in “{ $column }” begins or ends with a blank
       *[other] { $count } values in “{ $column }” begin or end with a blank
    }
    .hint = The first is “{ $value }” in row { $row }. Whoever searches or compares may miss them.
finding-blank-rows-inside = { $count ->
        [one] A blank row stands between the records
       *[other] { $count } blank rows stand between the records
    }
    .hint = Blank rows are not published; the first is row { $row }. Check that all records belong to one table.
finding-totals-left-out = { $count ->
        [one] A row of totals is not published
       *[other] { $count } rows of totals are not published
    }
    .hint = The first is row { $row }. Whoever sums up the data would count everything twice.
finding-notes-left-out = { $count ->
        [one] A note below the table is not among the data
       *[other] { $count } notes below the table are not among the data
    }
    .hint = The first is in row { $row }. Copy what readers need into the description.
finding-cell-outside-table = { $count ->
        [one] A cell beside the table is not published
       *[other] { $count } cells beside the table are not published
    }
    .hint = The first is { $cell }. If it belongs to the table, give its column a header or choose a larger box.
finding-merged-filled = { $count ->
        [one] One cell took the value of a merged cell
       *[other] { $count } cells took the value of { $ranges ->
            [one] one merged cell
           *[other] { $ranges } merged cells
        }
    }
    .hint = So each row says which group it belongs to. If that is not what you want, leave them empty.
finding-merged-hides-value = { $count ->
        [one] Under the merged cell { $range } stands a value that is not seen
       *[other] { $count } values that are not seen stand under merged cells; the first are { $range }
    }
    .hint = The values are kept in their cell. Check whether they should be published.
finding-readers-differ = { $count ->
        [one] Another reader sees one cell differently, { $cell } of “{ $sheet }”: “{ $first }” here, “{ $second }” there
       *[other] Another reader sees { $count } cells differently; the first is { $cell } of “{ $sheet }”: “{ $first }” here, “{ $second }” there
    }
    .hint = Open it in Excel and compare. What Vitrina read is what is published.
finding-link-lost = A relation of “{ $sheet }” points to a column that is not there any more
    .hint = It is not published. Set it anew or take it away.
finding-link-unlike = “{ $column }” and “{ $other }” of “{ $sheet }” are not of the same type
    .hint = The relation is not published. Give both the same type in the step Table.
finding-link-twice = “{ $value }” stands more than once in “{ $other }” of “{ $sheet }”, to which “{ $column }” refers
    .hint = The relation is not published: each value must stand there only once.
finding-link-unknown = { $count ->
        [one] “{ $value }” of “{ $column }” is not in “{ $other }” of “{ $sheet }”
       *[other] { $count } values of “{ $column }” are not in “{ $other }” of “{ $sheet }”; the first is “{ $value }”
    }
    .hint = The relation is not published. Check whether rows are missing in the other table.
proof-all = { $filled ->
        [one] The only value is { $type ->
            [integer] a whole number
            [number] a number
            [boolean] true or false
            [date] a date
            [datetime] a date with a time
            [time] a time of day
           *[string] text
        }
       *[other] All { $filled } values are { $type ->
            [integer] whole numbers
            [number] numbers
            [boolean] true or false
            [date] dates
            [datetime] dates with times
            [time] times of day
           *[string] text
        }
    }
proof-text = { $filled ->
        [one] The only value is text
       *[other] All { $filled } values are text
    }
proof-leading-zeros = { $matching ->
        [one] One of { $filled } values begins with a zero, { $value } in row { $row }: it is a code and stays text
       *[other] { $matching } of { $filled } values begin with a zero, such as { $value } in row { $row }: they are codes and stay text
    }
proof-mixed = { $other ->
        [one] { $matching } of { $filled } values are alike; “{ $value }” in row { $row } is not
       *[other] { $matching } of { $filled } values are alike; { $other } are not, such as “{ $value }” in row { $row }
    }
proof-durations = Some times pass 24 hours, so they stay text
proof-empty = The column is empty
proof-chosen = You chose this type, and all { $filled } values fit it
proof-missing = { $matching } of { $filled } values are { $type ->
        [integer] whole numbers
        [number] numbers
        [boolean] true or false
        [date] dates
        [datetime] dates with times
        [time] times of day
       *[string] text
    }; the others say that there is none: { $missing }
proof-written = All { $filled } values are { $type ->
        [integer] whole numbers
        [number] numbers
        [boolean] true or false
        [date] dates
        [datetime] dates with times
        [time] times of day
       *[string] text
    }, though { $written ->
        [one] one is kept as text
       *[other] { $written } are kept as text
    }; they are published in open form
proof-code = They are codes, such as { $value } in row { $row }, and stay text
proof-impossible = { $matching } of { $filled } values are dates; { $other } are not in the calendar, such as “{ $value }” in row { $row }
proof-order-unknown = They are dates, but whether the day or the month comes first is not known, as in “{ $value }” in row { $row }: you choose
proof-mark-unknown = They are numbers, but whether “{ $value }” in row { $row } has decimals or thousands is not known: you choose
proof-units = They are numbers with different signs, such as pesos and percent, so they stay text
reading-point = Decimals come after a point
reading-comma = Decimals come after a comma
reading-day-first = In the dates the day comes first
reading-month-first = In the dates the month comes first
reading-unit = The sign { $unit } stands apart from the numbers

## what an X-ray finds

xray-hidden-sheet = Hidden sheets
xray-very-hidden-sheet = Very hidden sheets, which no menu shows
xray-hidden-rows = Hidden rows
xray-filtered-rows = Rows that a filter keeps out of sight
xray-hidden-columns = Hidden columns
xray-same-colour = Text in the colour of its background
xray-tiny-text = Tiny text
xray-hidden-values = Values whose format shows nothing
xray-beyond-table = Cells outside the table
xray-comment = Comments
xray-threaded-comment = Conversations on cells
xray-defined-name = Names for cells and values
xray-pivot-cache = Pivot tables, with their copy of the data
xray-data-model = A data model, which no sheet shows
xray-external-link = Links to other files
xray-connection = Connections to databases or services
xray-query = Queries
xray-property = Who made it, where and about what
xray-custom-property = The document’s own properties
xray-embedded-object = Documents of other programs inside the file
xray-image = Pictures
xray-macro = Macros
xray-macro-sheet = Macro sheets
xray-custom-part = Data that other programs keep in the file
xray-tracked-change = Earlier changes and who made them
xray-unread = Parts that could not be looked at
xray-property-author = Author
xray-property-last-author = Last saved by
xray-property-title = Title
xray-property-subject = Subject
xray-property-comments = Comments
xray-property-keywords = Keywords
xray-property-category = Category
xray-property-status = Status
xray-property-company = Organisation
xray-property-manager = Manager
xray-property-link-base = Base of links
xray-property-template = Template
xray-property-path = Folder where it was saved
xray-property-user = Reserved by
xray-property-printed-by = Printed by
xray-cells = { $count ->
        [one] 1 cell or record
       *[other] { NUMBER($count) } cells or records
    }
xray-title = What the file carries beside the table
xray-waiting = Looking through the file
xray-clear = Nothing hidden was found in the file
    .what = No hidden sheets, rows or columns, no comments, authors, pictures or other files.
xray-none-published = None of this is published. Only the table goes out.
xray-within = This cannot be seen, but is published with the table
    .what = It lies within the table you chose. If it must not go out, take it out of your file and open it again, or leave those cells out in the Table step.
xray-place-sheet = Sheet “{ $sheet }”: { $count }
xray-place-file = In the file: { $count }
xray-more = And more: the first { $count } are shown here.

## stages

stage-read = Reading the file
stage-shape = Finding the table
stage-write = Writing the files
stage-keep = Keeping the original
stage-check = Checking that nothing changed
stage-send = Sending the files
stage-load = Loading the rows
stage-read-back = Reading the public copy


## states

state-draft = Draft
state-submitted = In review
state-returned = Returned
state-approved = Approved
state-publishing = Waiting to be sent
state-published = Published
act-created = began the draft
act-described = changed the description
act-shaped = changed the table
act-went-back = went back to an earlier point
act-submitted = sent it for review
act-approved = approved and signed
act-returned = returned it
act-withdrawn = took it back from review
act-reopened = opened a new version
act-publishing = began to publish
act-published = published


## published pages

page-skip = Skip to content
page-files = Files to download
page-about = About this data
page-data = Data
page-table = Table
page-tables = Tables
page-table-size = ({ $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }, { $columns ->
    [one] 1 column
   *[other] { $columns } columns
  })
page-columns-of = Columns of “{ $table }”
page-columns-of-caption = What each column of “{ $table }” holds
page-link = The column “{ $column }” refers to the column “{ $other }” of the table
page-columns-list = List of columns
page-columns-caption = What each column holds
page-column = Column
page-type = Type
page-property = Property
page-value = Value
page-filled = Rows with a value
page-title = Title
page-description = Description
page-publisher = Publisher
page-license = License
page-contact = Contact
page-frequency = How often updated
page-modified = Last update
page-keywords = Keywords
page-rows = Rows
page-columns = Columns
page-number = { $number }
page-day = { $day } { $month } { $year }
page-moment = { $day }, { $time } (UTC)
page-size-bytes = { $size } bytes
page-size-kb = { $size } kB
page-size-mb = { $size } MB
page-size-gb = { $size } GB
page-part = The first { $shown } rows of { $rows } are shown here.
page-part-files = The whole table is in the files to download
page-wide = The table has { $columns } columns: move it sideways, or select it and use the arrow keys.
page-wide-paper = The table has { $columns } columns and does not fit on paper. All of it is in the files to download.
page-blank = An empty cell means that there is no value.
page-sheet-holds = { $rows ->
        [one] This sheet contains one table with one row
       *[other] This sheet contains one table with { $rows } rows
    } and { $columns ->
        [one] one column.
       *[other] { $columns } columns.
    }
page-sheet-more = An empty cell means that there is no value. The description is in the sheet “{ $about }” and the types of the columns in the sheet “{ $columns }”.
page-type-string = Text
page-type-integer = Whole number
page-type-number = Number
page-type-boolean = Yes or no (true, false)
page-type-date = Date (YYYY-MM-DD)
page-type-datetime = Date and time (YYYY-MM-DDThh:mm:ss)
page-type-time = Time (hh:mm:ss)
frequency-continuous = Continuously
frequency-daily = Every day
frequency-weekly = Every week
frequency-fortnightly = Every two weeks
frequency-monthly = Every month
frequency-bimonthly = Every two months
frequency-quarterly = Every three months
frequency-four-monthly = Every four months
frequency-half-yearly = Every six months
frequency-yearly = Every year
frequency-two-yearly = Every two years
frequency-five-yearly = Every five years
frequency-ten-yearly = Every ten years
frequency-irregular = Without a fixed period
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
receipt-title = Publication receipt
receipt-lead = “{ $title }” was published on { $portal } on { $day }. The public copy was read back and is identical to what was approved.
receipt-about = About the publication
receipt-proven = What was proven
receipt-proven-people = Two different people signed it
receipt-proven-same = { $count ->
        [one] The published file is the approved one, byte for byte
       *[other] The { $count } published files are the approved ones, byte for byte
    }
receipt-proven-same-how = Compare the digest of each file
receipt-proven-public = The public copy was read back
receipt-address = Public address
receipt-portal = Portal
receipt-prepared = Prepared and signed by
receipt-approved = Approved and signed by
receipt-version = Version
receipt-source = Original file (not published)
receipt-files = Published files
receipt-files-caption = Each file and its SHA-256 digest
receipt-file = File
receipt-size = Size
receipt-rows = Rows
receipt-digest = SHA-256 digest
receipt-check = How to check it
receipt-check-lead = Download a file from the public address and compute its digest with the command of your system. If it equals the one in the table, the file is the one that was approved, byte for byte.
receipt-check-all = All at once, with Vitrina and the receipt in JSON
receipt-signatures = Signatures
receipt-signatures-lead = To check the signatures (Ed25519) with another program. What was signed is in the receipt in JSON.
receipt-manifest = Digest of what was approved (manifest)
receipt-author-key = Public key of who prepared it
receipt-author-signature = Signature of who prepared it
receipt-supervisor-key = Public key of who approved it
receipt-supervisor-signature = Signature of who approved it
receipt-own = Digest of this receipt
action-place-dataset = Put the files into the folder
action-write-catalogue = Bring the list of datasets up to date
action-create-dataset = Make the dataset, private
action-describe-dataset = Hide the dataset and bring its description up to date
action-send-file = Send { $file }
action-remove-file = Remove { $file }, which is no longer part of the dataset
action-prepare-rows = Prepare the table for queries
action-load-rows = Load the rows
action-check-copy = Check the private copy, file by file
action-make-public = Show the dataset to the public
catalogue-title = Open data
catalogue-title-of = Open data: { $publisher }
catalogue-description = Data published in open formats for anyone to read, download and use.
catalogue-empty = There are no datasets yet.
catalogue-count = { $count ->
        [one] One dataset
       *[other] { $count } datasets
    }
catalogue-issued = Published
catalogue-machines = This catalogue for programs (DCAT)
format-csv = CSV
format-json = JSON
format-parquet = Parquet
format-xlsx = Excel (XLSX)
format-html = HTML
format-datapackage = Data Package
file-csv = The table as text, for any program or spreadsheet
file-json = The records, for programmers
file-parquet = Columns with their types, for programs that analyse
file-xlsx = Accessible workbook, to open in Excel or LibreOffice
file-html = Accessible web page with the table
file-datapackage = The columns and their types, for programs (datapackage.json)

## command line

cli-usage-missing = { $count ->
        [one] { $argument } is missing.
       *[other] { $argument } are missing.
    }
cli-usage-unknown = “{ $given }” is not known here.
cli-usage-unknown-command = There is no command “{ $given }”.
cli-usage-no-command = The command is missing.
cli-usage-close = Did you mean { $values }?
cli-usage-bad-value = “{ $given }” does not fit { $argument }.
cli-usage-no-value = The value of { $argument } is missing.
cli-usage-values = Accepted: { $values }.
cli-usage-conflict = { $argument } does not go together with { $other }.
cli-usage-twice = { $argument } goes only once.
cli-usage-surplus = “{ $given }” is too much: { $argument } takes no more values.
cli-usage-other = Something that was typed cannot be read.
cli-usage-options = [OPTIONS]
cli-usage-command = COMMAND
cli-arg-with-values = { $help } [values: { $values }]
cli-heading-usage = Usage
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-heading-commands = Commands
cli = From a spreadsheet to open, accessible data
    .examples =
        Examples:
        {"  "}vitrina inspect obras.xlsx
        {"  "}vitrina convert obras.xlsx --to csv,html --out datos
cli-inspect = Shows the sheets, tables and types of a file
    .examples =
        Examples:
        {"  "}vitrina inspect obras.xlsx
        {"  "}vitrina inspect obras.csv --json
        {"  "}vitrina inspect obras.zip --member 2024/enero.xlsx
        {"  "}cat obras.csv | vitrina inspect -
cli-xray = Looks for what a file carries beside its tables: the hidden, the invisible, who made it
    .examples =
        Examples:
        {"  "}vitrina xray works.xlsx
        {"  "}vitrina xray works.xlsx --json
cli-xray-clear = Nothing hidden was found in { $file }: no hidden sheets, rows or columns, no comments, authors or other files.
cli-xray-found = This is what { $file } carries beside its tables. None of this is published.
cli-xray-within = This cannot be seen, but lies within a table and is published with it. Look it over, and take it out of your file if it must not go out.
cli-xray-sheet = {"  "}Sheet “{ $sheet }”: { NUMBER($count) }
cli-xray-file = {"  "}In the file: { NUMBER($count) }
cli-xray-more = {"    "}… and more
cli-cells = Prints every cell that holds something as JSON
    .examples =
        Examples:
        {"  "}vitrina cells obras.xlsx --json
cli-trace = Says which cell a published value comes from
    .examples =
        Examples:
        {"  "}vitrina trace obras.xlsx --row 12 --field Monto
        {"  "}vitrina trace obras.xlsx --row 12 --field 3
cli-compare = Compares the reading with another program's, cell by cell
    .examples =
        Examples:
        {"  "}vitrina compare obras.xlsx
cli-compared = { $differing ->
        [0] Both readers see the same in { NUMBER($cells) } cells.
       *[other] Of { NUMBER($cells) } cells, { NUMBER($differing) } are seen differently:
    }
cli-difference = {"  "}{ $cell } of “{ $sheet }”: “{ $first }” here, “{ $second }” there
cli-convert = Converts a table to open formats
    .examples =
        Examples:
        {"  "}vitrina convert obras.xlsx --to csv,json,xlsx,html --out datos
        {"  "}vitrina convert obras.xlsx --to csv --out datos --sheet 2 --box A5:K204 --header-rows 5-6
cli-person = People who prepare and approve
    .examples =
        Examples:
        {"  "}vitrina person add "Ana Ruiz" --role clerk
        {"  "}vitrina person list
cli-person-add = Adds a person and makes their key
    .examples =
        Examples:
        {"  "}vitrina person add "Ana Ruiz" --role clerk
        {"  "}vitrina person add "Luis Mora" --role supervisor
cli-person-list = Lists everyone
    .examples =
        Examples:
        {"  "}vitrina person list --json
cli-portal = Portals to publish to
    .examples =
        Examples:
        {"  "}vitrina portal add sitio --folder sitio
        {"  "}vitrina portal test sitio
cli-portal-add = Adds a portal: a folder or a CKAN site
    .examples =
        Examples:
        {"  "}vitrina portal add sitio --folder sitio
        {"  "}vitrina portal add estado --ckan https://datos.ejemplo.mx --organization obras
cli-portal-test = Checks that the portal answers and lets you publish
    .examples =
        Examples:
        {"  "}vitrina portal test estado
cli-portal-token = Asks for a new token and keeps it in the keychain
    .examples =
        Examples:
        {"  "}vitrina portal token estado
cli-portal-list = Lists the portals
    .examples =
        Examples:
        {"  "}vitrina portal list
cli-draft = Drafts: from the sheet to sending for review
    .examples =
        Examples:
        {"  "}vitrina draft new obras.xlsx --as ana-ruiz
        {"  "}vitrina draft list
cli-draft-new = Begins a draft from a file
    .examples =
        Examples:
        {"  "}vitrina draft new obras.xlsx --as ana-ruiz
        {"  "}vitrina draft new obras.xlsx --as ana-ruiz --sheet 2 --header-rows 5-6
cli-draft-set = Changes the description of a draft
    .examples =
        Examples:
        {"  "}vitrina draft set ID title="Obras públicas" license=cc-by-4.0 frequency=trimestral
        {"  "}vitrina draft set ID contact=datos@ejemplo.mx publisher="Secretaría de Obras"
        {""}
        frequency: { values-frequency }
        license: { values-license }, or the https:// address of another one
values-frequency = continuous, daily, weekly, fortnightly, monthly, bimonthly, quarterly, four_monthly, half_yearly, yearly, two_yearly, five_yearly, ten_yearly, irregular
values-license = Libre-Uso-MX, CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, ODbL-1.0, OGL-UK-3.0
cli-draft-shape = Changes the sheet, the box or the header
    .examples =
        Examples:
        {"  "}vitrina draft shape ID --box A5:K204 --header-rows 5-6
        {"  "}vitrina draft shape ID --column C.order=day_first --column "D.missing=S/D|N/A"
cli-draft-tables = Shows the tables of the file and which of them are in the dataset
    .examples =
        Examples:
        {"  "}vitrina draft tables ID
cli-draft-add-table = Adds another table of the file to the dataset
    .examples =
        Examples:
        {"  "}vitrina draft add-table ID --sheet Tabla_334255
        {"  "}vitrina draft add-table ID --sheet 2 --box A20:F40
        {"  "}vitrina draft add-table ID --all
cli-draft-remove-table = Takes a table out of the dataset
    .examples =
        Examples:
        {"  "}vitrina draft remove-table ID --table tabla-334255
cli-draft-name-table = Changes a table's name or title
    .examples =
        Examples:
        {"  "}vitrina draft name-table ID --table tabla-334255 --name partners --title "Partners of each contract"
cli-draft-link-table = Says which column of another table a column refers to
    .examples =
        Examples:
        {"  "}vitrina draft link-table ID --table socios --column ID --with contratos --with-column Socios
cli-draft-show = Shows a draft and its state
    .examples =
        Examples:
        {"  "}vitrina draft show ID --json
cli-draft-list = Lists the drafts
    .examples =
        Examples:
        {"  "}vitrina draft list
cli-draft-history = Shows all that happened to a draft
    .examples =
        Examples:
        {"  "}vitrina draft history ID
cli-draft-back = Goes back to an earlier point of the history
    .examples =
        Examples:
        {"  "}vitrina draft back ID --to 3
cli-draft-submit = Freezes the draft and sends it for review
    .examples =
        Examples:
        {"  "}vitrina draft submit ID --as ana-ruiz
cli-draft-reopen = Takes a draft back from review or opens its next version
    .examples =
        Examples:
        {"  "}vitrina draft reopen ID --as ana-ruiz
cli-review = Approves or returns what another person prepared
    .examples =
        Examples:
        {"  "}vitrina review approve ID --as luis-mora
        {"  "}vitrina review return ID --as luis-mora --reason "Falta mayo"
cli-review-approve = Approves and signs a draft
    .examples =
        Examples:
        {"  "}vitrina review approve ID --as luis-mora
cli-review-return = Returns a draft with a reason
    .examples =
        Examples:
        {"  "}vitrina review return ID --as luis-mora --reason "Falta mayo"
cli-publish = Publishes an approved draft, or goes on where it stopped
    .examples =
        Examples:
        {"  "}vitrina publish ID --to sitio
cli-verify = Checks a receipt and the public copy
    .examples =
        Examples:
        {"  "}vitrina verify comprobante.json
        {"  "}vitrina verify comprobante.json --offline
cli-backup = Keeps drafts, originals, decisions and receipts in one file
    .examples =
        Examples:
        {"  "}vitrina backup copia.sqlite
cli-completions = Prints what your shell can complete
    .examples =
        Examples:
        {"  "}vitrina completions bash > /etc/bash_completion.d/vitrina
cli-arg-home = Folder of the data (or VITRINA_HOME)
cli-arg-json = Answers with one JSON document
cli-arg-lang = Language: es or en
cli-arg-decision = A decision about a column: its letter, a point, name, type, decimal, order or missing, an equals sign, a value
cli-arg-file = File; - is standard input
cli-arg-member = In a zip or a folder: the file, by its whole name or its number in the list
cli-arg-to = Formats separated by commas, portal, or number in the history
cli-arg-out = Folder for the files
cli-arg-sheet = Sheet: its number from 1, or its name
cli-arg-area = Box of the table, with its header
cli-arg-header-rows = Rows of the header
cli-arg-encoding = Encoding of the text, if the one found is not right
cli-arg-delimiter = Separator of the text, if the one found is not right; “tab” is the tabulator
cli-arg-row-role = What a row is: 9=data, header, units, title, total, note or out
cli-arg-merged = Merged cells: blank leaves them empty; fill repeats their value
cli-arg-row = Published row, from 1
cli-arg-value-column = Column: its name, or its number from 1
cli-arg-name = Name
cli-arg-table = Table of the dataset: its name, its title or its sheet; without it, the first
cli-arg-all = All tables of the visible sheets
cli-arg-new-name = Name for files and addresses: lower-case letters, digits and hyphens
cli-arg-title = Title for people
cli-arg-column = Column of the table; can be repeated
cli-arg-with-table = The other table
cli-arg-with-column = Column of the other table, in the same order
cli-arg-none = Takes all relations of the table away
cli-arg-role = clerk prepares; supervisor approves
cli-arg-remember = Keeps the passphrase in the keychain of this account
cli-arg-folder = Folder that becomes the site
cli-arg-ckan = Address of the CKAN site
cli-arg-organization = Organization that publishes on CKAN
cli-arg-person = Who does it: their id or name
cli-arg-properties = property=value; an empty value takes it away
cli-arg-id = Id of the draft
cli-arg-reason = Reason of the return
cli-arg-receipt = Receipt (.json)
cli-arg-offline = Does not look at the public copy
cli-arg-shell = Shell
cli-arg-damaged = Take what is left of a damaged file
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-ask-passphrase = Passphrase of { $person }
cli-ask-new-passphrase = New passphrase
cli-ask-passphrase-again = Once more
cli-passphrases-differ = They differ. Try again.
cli-ask-file-password = Password of { $file }
cli-ask-token = Token for { $portal }
inside-kind = { $kind ->
        [xlsx] Excel workbook
        [xlsm] Excel workbook with macros
        [xlsb] Excel binary workbook
        [xls] Excel 97 to 2003 workbook
        [ods] OpenDocument spreadsheet
        [fods] OpenDocument spreadsheet, not packed
        [xml2003] Excel 2003 workbook in XML
        [html] Web page with tables
        [csv] Separated text
        [tsv] Tab-separated text
        [locked] Workbook with a password
        [zip] Archive with a list of its own
        [unseen] Not looked into: much was unpacked already
        [hidden] Hidden file of the system
        [lock] Mark of an open file, without data
        [link] Link to another place
        [deep] Folder too deep
        [empty] Empty
        [encrypted] Has a password within the zip
        [too-big] Too big
        [packed-otherwise] Packed in a way that is not read here
        [damaged] Damaged
        [unreadable] Cannot be read
        [pdf] PDF
        [xml] XML file
        [old-spreadsheet] Sheet of a very old program
        [word] Text document
        [slides] Presentation
        [numbers] Numbers spreadsheet
        [image] Picture
        [archive] Archive within another
        [database] Database
        [parquet] Parquet file
        [json] JSON file
        [text] Text without columns
        [program] Program
       *[other] Another kind of file
    }
cli-within = From { $file }, “{ $member }” is opened.
cli-within-alone = From { $file }, “{ $member }” is opened, the only one there that can be.
cli-inside-zip = { $file } holds:
cli-inside-folder = In the folder { $file } there are:
cli-inside-file = { $number }. { $name }: { $kind }, { NUMBER($bytes) } bytes
cli-inside-skipped = {"   "}{ $name }: not opened. { $kind }
cli-inside-more = { $count ->
        [one] And 1 more file that is not listed.
       *[other] And { NUMBER($count) } more files that are not listed.
    }
cli-inside-how = Choose one with --member and its name or its number.
cli-sheet = Sheet “{ $sheet }”
cli-sheet-hidden = Sheet “{ $sheet }” (hidden)
cli-readings = Do these words look right? If not, choose another with --encoding:
cli-reading = {"  "}{ $encoding }: { $words }
cli-reading-chosen = {"  "}{ $encoding } (read like this): { $words }
cli-no-table = {"  "}No table here.
cli-table = {"  "}Table at { $box }: { NUMBER($rows) } rows and { NUMBER($columns) } columns
cli-column = {"    "}{ $name } ({ $type }): { $proof }
cli-file = { $path }: { NUMBER($rows) } rows, { NUMBER($bytes) } bytes
cli-ledger = Rows of the sheet: { NUMBER($sheet) } = { NUMBER($data) } data + { NUMBER($titles) } titles + { NUMBER($headers) } header + { NUMBER($units) } units + { NUMBER($repeated) } header repeated + { NUMBER($totals) } totals + { NUMBER($notes) } notes + { NUMBER($blank) } blank + { NUMBER($dropped) } left out
cli-why = {"    "}{ $why }
cli-traced = Row { NUMBER($row) } of “{ $column }”: { $value }, from { $place }
cli-traced-filled = Row { NUMBER($row) } of “{ $column }”: { $value }, from the merged cell { $place }
cli-backup-done = Copy kept at { $path }
cli-person-added = { $name } is on the list. Their id is { $person }.
cli-nobody = Nobody is here yet. Add someone with vitrina person add.
cli-person-clerk = { $person }: { $name }, prepares
cli-person-supervisor = { $person }: { $name }, approves
cli-portal-added = The portal { $portal } is on the list.
cli-portal-needs-token = Its token is missing: type it with vitrina portal token at a terminal, or give it in VITRINA_TOKEN.
cli-portal-ready = { $portal } answers and lets you publish.
cli-no-portal = There are no portals yet. Add one with vitrina portal add.
cli-draft-state = { $draft }: { $title }. { $state }.
cli-draft-returned = { $person } returned it: “{ $reason }”
cli-draft-missing = Missing in the description: { $missing }
cli-draft-kept = Draft { $draft } is kept.
cli-no-draft = There are no drafts yet. Begin one with vitrina draft new.
cli-table-included = ✓ { $name }: “{ $sheet }”, { $box }
cli-table-left-out = · “{ $sheet }”, { $box }: not in the dataset
cli-table-hidden = · “{ $sheet }”, { $box }: hidden sheet, not in the dataset
cli-table-link = {"    "}“{ $column }” refers to “{ $other }” of { $name }
cli-tables-more = { $count ->
        [one] This workbook holds 1 more table. Include it with vitrina draft add-table.
       *[other] This workbook holds { $count } more tables. Include them with vitrina draft add-table.
    }
cli-published = Published at { $url }. Receipt: { $receipt }
cli-portal-token-kept = The token for { $portal } is in the keychain.
cli-not-remembered = The keychain did not keep the passphrase: it will be asked for each time.
cli-verified-strangers = Signatures and digests fit, but those who signed ({ $author } and { $supervisor }) are not known here: ask the office that published it for their keys ({ $url }).
cli-package = Files sent for review, in { $folder }:
cli-packaged = {"  "}{ $path }: { NUMBER($rows) } rows, { NUMBER($bytes) } bytes, sha256:{ $digest }
cli-verified = Valid: { $author } prepared it, { $supervisor } approved it, and { NUMBER($files) } public files are those approved ({ $url }).
cli-verified-offline = Valid: { $author } prepared it and { $supervisor } approved it. The public copy was not looked at ({ $url }).


## window

window-name = Vitrina
window-version = Version { $version }

## the desktop's own dialogs

dialog-choose-file = Choose a spreadsheet
dialog-choose-folder = Choose a folder
dialog-save-file = Save a copy
dialog-spreadsheets = Spreadsheets
dialog-every-file = All files

## said by the acts on drafts, tables and descriptions
failure-nothing-to-undo = There is nothing to undo
    .what = Nothing was changed since this draft was opened or sent.
    .do = To go further back, choose a point of its history.
failure-nothing-to-redo = There is nothing to redo
    .what = The last change of this draft was not undone.
    .do = To go to another moment, choose a point of its history.
practice-portal = Practice portal
format-name-xlsx = Excel workbook
format-name-xlsm = Excel workbook with macros
format-name-xlsb = Excel binary workbook
format-name-xls = Excel 97 to 2003 workbook
format-name-ods = OpenDocument spreadsheet
format-name-fods = OpenDocument spreadsheet, not packed
format-name-xml2003 = Excel 2003 workbook in XML
format-name-html = Web page with tables
format-name-csv = Comma-separated text
format-name-tsv = Tab-separated text
type-string = Text
type-integer = Whole number
type-number = Number
type-boolean = Yes or no
type-date = Date
type-datetime = Date and time
type-time = Time
evidence-kept = { $file } is kept as it is and is not published
evidence-table = { $columns ->
        [one] { $rows ->
            [one] One row and one column on “{ $sheet }”
           *[other] { $rows } rows and one column on “{ $sheet }”
        }
       *[other] { $rows ->
            [one] One row and { $columns } columns on “{ $sheet }”
           *[other] { $rows } rows and { $columns } columns on “{ $sheet }”
        }
    }
evidence-tables = { $count } tables with { $rows ->
        [one] one row
       *[other] { $rows } rows
    } in all
evidence-unread = The file is read when the draft is opened
evidence-no-table = No table was found on “{ $sheet }”: draw its box
evidence-findings = { $count ->
        [one] There is one problem to solve
       *[other] There are { $count } problems to solve
    }
evidence-missing = { $count ->
        [one] 1 of { $of } fields is missing
       *[other] { $count } of { $of } fields are missing
    }
evidence-complete = Complete
evidence-after-table = Once the table is found
evidence-look = See it as the public will see it
evidence-frozen = The files are those that were sent
evidence-not-ready = Once the table and the description are complete
evidence-not-sent = Ready to be sent
evidence-sent = { $person } sent it on { $at }
evidence-returned = { $person } returned it on { $at }: “{ $reason }”
evidence-approved = Signed by { $person } on { $at }
evidence-to-publish = Ready to be published
evidence-publishing = Began on “{ $portal }” on { $at } and is not finished
evidence-published = On “{ $portal }” since { $at }
evidence-after-approval = Once it is approved
why-not-author = You prepared this draft: another person must approve it
why-not-author-clerk = You prepared this draft: a supervisor must approve it
why-not-clerk = A supervisor must approve it
undo-described = { $count ->
        [one] Undo the change of { $what ->
            [title] the title
            [description] the description
            [publisher] who publishes it
            [license] the licence
            [contact] the contact
            [frequency] the frequency
            [keywords] the keywords
            [language] the language
           *[identifier] the name in its address
        }
       *[other] Undo { $count } changes of the description
    }
undo-shaped = Undo the change of { $what ->
        [sheet] the sheet
        [box] the box
        [header_rows] the headers
        [tables] the tables of the dataset
        [names] the name of a table
        [links] the relations
       *[fields] the columns
    }
undo-went-back = Undo going back to an earlier point
redo-described = { $count ->
        [one] Redo the change of { $what ->
            [title] the title
            [description] the description
            [publisher] who publishes it
            [license] the licence
            [contact] the contact
            [frequency] the frequency
            [keywords] the keywords
            [language] the language
           *[identifier] the name in its address
        }
       *[other] Redo { $count } changes of the description
    }
redo-shaped = Redo the change of { $what ->
        [sheet] the sheet
        [box] the box
        [header_rows] the headers
        [tables] the tables of the dataset
        [names] the name of a table
        [links] the relations
       *[fields] the columns
    }
redo-went-back = Redo going back to an earlier point
event-created = Began the draft
event-described = { $count ->
        [one] Changed { $what ->
            [title] the title
            [description] the description
            [publisher] who publishes it
            [license] the licence
            [contact] the contact
            [frequency] the frequency
            [keywords] the keywords
            [language] the language
           *[identifier] the name in its address
        }
       *[other] Changed { $count } fields of the description
    }
event-shaped = Changed { $what ->
        [sheet] the sheet of the table
        [box] the box of the table
        [header_rows] the headers
        [tables] the tables of the dataset
        [names] the name or title of a table
        [links] the relations between the tables
       *[fields] names or types of columns
    }
event-went-back = Went back to how it was at point { $to }
event-submitted = Sent it for approval, version { $version }
event-approved = Approved and signed it
event-returned = Returned it: “{ $reason }”
event-withdrawn = Took it back from approval
event-reopened = Opened version { $version }
event-publishing = Began to publish it on “{ $portal }”
event-published = It is published on “{ $portal }”
why-chosen = You chose the box or the headers
why-chosen-sheet = You chose the sheet “{ $sheet }”
why-only-table = It is the only table on “{ $sheet }”
why-first-table = It is the first of { $count } tables on “{ $sheet }”
why-first-visible = “{ $sheet }” is the first visible sheet with a table
evidence-titles = { $count ->
        [one] The table begins in row { $row }, below a title
       *[other] The table begins in row { $row }, below { $count } titles
    }
evidence-header-over-figures = Row { $row } gives names: it has words over columns of figures
evidence-template = Row { $row } is the header that the official template gives
evidence-header = Row { $row } gives names, and below it each column keeps one type of value
evidence-headers = Rows { $first } to { $last } give names: groups are joined with their columns
evidence-no-header = No row gives names: the columns take their letters
evidence-list = It is a list of { $count } values without a header
evidence-units = { $count ->
        [one] Row { $row } gives units, codes or column numbers and is left out
       *[other] { $count } rows give units, codes or column numbers, from row { $row } on, and are left out
    }
evidence-repeated = { $count ->
        [one] Row { $row } repeats the header and is left out
       *[other] { $count } rows repeat the header, from row { $row } on, and are left out
    }
evidence-left-out = { $count ->
        [one] Row { $row } has nothing in the table’s columns, or is printed on every page
       *[other] { $count } rows have nothing in the table’s columns, or are printed on every page; the first is row { $row }
    }
evidence-totals = { $count ->
        [one] Row { $row } is a total by its name or its sum, and is left out
       *[other] { $count } rows are totals by their name or their sum, from row { $row } on, and are left out
    }
evidence-notes = { $count ->
        [one] Row { $row } is a note and is left out
       *[other] { $count } rows are notes, from row { $row } on, and are left out
    }
evidence-rows-chosen = { $count ->
        [one] You decided what row { $row } is
       *[other] You decided what { $count } rows are, from row { $row } on
    }
evidence-none-empty = The sheet is empty
evidence-none-contents = It is a table of contents: its { $count } rows name other sheets
evidence-none-form = Rows { $first } to { $last } are a form: labels with answers beside them
evidence-none-prose = Rows { $first } to { $last } are sentences, not data
evidence-none-scattered = Rows { $first } to { $last } are scattered words without a header that names them
evidence-none-few = Rows { $first } to { $last } are too few to be a table
evidence-none-lone = No row has two cells that form columns: it is a cover or notes
suggest-title-rows = It is the title above the table
suggest-sheet-name = It is the name of the sheet
suggest-file-name = It is the name of the file
suggest-last = It is what you wrote for “{ $title }”
suggest-license-default = It is the open data licence of the government of Mexico
suggest-frequency-word = The title or the name of the file says “{ $word }”
suggest-columns = It comes from the title and the names of the columns
suggest-from-table = It sums up what the table holds
suggest-title-slug = It comes from the title
suggested-description = { $title }. { $rows ->
        [one] It holds one record
       *[other] It holds { $rows } records
    } with { $columns ->
        [one] one column
       *[other] { $columns } columns
    }: { $names }.
suggested-more = { $names } and { $count } more
suggested-period = Data from { $first } to { $last }.
suggested-day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

## said by people, portals, review and publishing

failure-not-opened = It could not be opened
    .what = The system has no program that opens { $what }, or it did not answer.
    .do = Open it yourself from your files or your browser. Your work is still saved.
stage-compare = Comparing with what is public now
stage-copy = Copying your data
notice-published = Published: { $title }
    .what = The public copy on { $portal } was read back and is identical to what was approved.
notice-unpublished = Publishing did not finish: { $title }
    .what = Your work is safe. Come back to Vitrina to go on with { $portal } where it stopped.

## window: shell
chip-draft = Draft
chip-submitted = In review
chip-returned = Returned
chip-approved = Approved
chip-publishing = Waiting to be sent
chip-published = Published
step-file = File
step-table = Table
step-description = Description
step-preview = Preview
step-approval = Approval
step-publication = Publication
step-state-done = , done:
step-state-now = , next:
step-state-todo = , to do:
step-state-problem = , something to mend:
step-state-locked = , not yet:
role-clerk = prepares
role-supervisor = supervises
shell-opening = Opening Vitrina
shell-skip = Skip to content
shell-start = Go to Vitrina’s first page
shell-steps = Steps of this draft
shell-switch = Switch person
shell-settings = Settings
shell-help = Help
shell-menu = Menu
shell-who = { $name }, { $role }
shell-practice = Practice, with made-up data
shell-online = Online
shell-offline = Offline: all of this works the same
shell-publishing = { $count ->
        [one] 1 being published
       *[other] { $count } being published
    }
shell-saved = Saved { $at }
shell-saved-on = Saved on { $at }
shell-done = Done: { $what }
shell-kept = Everything is saved on this computer
closing-title = Work is still going on
closing-what = Vitrina has not finished. It can close by itself when it is done, or stop now: nothing is lost and it goes on where it was.
closing-after = Close when done
closing-now = Stop and close
closing-stay = Stay here
waiting-stop = Stop
waiting-of = { $stage }: { $done } of { $total }
failure-again = Try again
failure-start = Go to the first page
failure-dismiss = Understood
failure-copy = Copy details for IT
failure-page = This page cannot be shown
    .safe = Your work is safe on this computer.
copy-done = Copied
passphrase = Passphrase
passphrase-of = Passphrase of { $person }
passphrase-show = Show
passphrase-hide = Hide

## window: start
welcome-name = What is your name?
welcome-lead = Vitrina turns a spreadsheet into data that anyone can read, download and check. Two questions and you begin.
welcome-name-label = Your name
welcome-name-hint = As your office knows you, “Ana Ruiz” for instance. It stands on what you prepare or approve.
welcome-name-missing = Enter your name
welcome-role = Hello, { $name }. What do you do?
welcome-role-label = Choose what is most like your work
welcome-role-missing = Choose one of the three
welcome-role-clerk = I prepare the data
    .hint = You open spreadsheets, describe them and send them for review.
welcome-role-supervisor = I review and approve
    .hint = You decide what is published of what others prepared.
welcome-role-both = Both, in turn
    .hint = You prepare some data and approve what others prepared; never your own.
welcome-passphrase = Choose your passphrase
    .lead = With it you sign what you send or approve. Only you should know it, and nobody can recover it for you.
welcome-passphrase-label = Your passphrase
welcome-passphrase-hint = At least { $shortest } characters. Several words together are easy to remember, those of a phrase of yours for instance.
welcome-passphrase-short = Use at least { $shortest } characters
welcome-remember = Remember it on this computer
    .hint = It is kept in your account’s keychain, not in a file.
welcome-next = Continue
welcome-back = Back
welcome-begin = Begin
welcome-other-language = Usar Vitrina en español
start-loading = Looking for your datasets
start-good-morning = Good morning, { $name }
start-good-afternoon = Good afternoon, { $name }
start-good-evening = Good evening, { $name }
start-lead = { $waiting ->
        [0] { $due ->
            [0] Nothing waits for you.
            [one] Nothing waits for you. One dataset is due this month.
           *[other] Nothing waits for you. { $due } datasets are due this month.
        }
        [one] { $due ->
            [0] One task waits for you.
            [one] One task waits for you and one dataset is due this month.
           *[other] One task waits for you and { $due } datasets are due this month.
        }
       *[other] { $due ->
            [0] { $waiting } tasks wait for you.
            [one] { $waiting } tasks wait for you and one dataset is due this month.
           *[other] { $waiting } tasks wait for you and { $due } datasets are due this month.
        }
    }
start-drop = Drop a spreadsheet here
    .what = Excel, LibreOffice or CSV; a zip or a folder, too. Your file is not changed, nor published as it is.
start-drop-now = Let go
start-choose = Choose a file
start-choose-folder = Choose a folder
start-paste = Paste cells
start-paste-keys = Press Ctrl+V
    .what = The button cannot read here what you copied. Copy the cells in your spreadsheet, come back to this window and press Ctrl+V.
start-pasted-name = pasted-cells
start-looking = Looking at what is in { $file }
start-inside-zip = { $file } holds several files
start-inside-none = Nothing in { $file } can be opened
start-inside-folder = In the folder { $file }
start-inside-what = Choose which one to begin with. Each is a draft of its own.
start-inside-search = Search by name
start-inside-list = Files that can be opened
start-inside-skipped = { $count ->
        [one] 1 file is not opened
       *[other] { NUMBER($count) } files are not opened
    }
start-inside-more = { $count ->
        [one] And 1 more that is not shown. Search by name, or take a smaller folder.
       *[other] And { NUMBER($count) } more that are not shown. Search by name, or take a smaller folder.
    }
start-inside-close = Close the list
start-practise = Practise with a sample
start-opening = Opening { $file }
start-preparing = Preparing the sample
start-several = { $count } files arrived
    .what = Each file is a draft of its own. Choose which one to begin with; the others stay where they are.
start-open-one = Open { $file }
start-not-one = is no spreadsheet
start-open-left = Open what is left
file-password = Password of { $file }
file-password-hint = The file’s password, not yours of Vitrina. It is kept in the keychain of your account alone, where there is one.
file-password-open = Open
file-password-cancel = Cancel
file-password-opening = Opening the file
file-password-again = The draft keeps the file as it came, with its password. Type it to see the file.
start-twin = You already have a draft with this file
    .what = { $file } is the same, byte for byte, as the file of “{ $title }”.
start-twin-open = Go on with that draft
start-twin-again = Make another draft
start-recent = Files opened lately
start-search = Search your datasets
start-waiting = Waiting for you
start-others = Your datasets
start-none = Nothing is called that: “{ $wanted }”
start-empty = Your datasets will be here
    .what = Begin with a file of yours, or practise with the sample: nobody else sees it.
start-practice-chip = Practice
start-size = { $rows } rows, { $columns } columns
start-turn-yours = Next: { $step }
start-turn-person = { $name }’s turn
start-turn-supervisor = A supervisor’s turn
start-turn-nobody = Nothing to do for now
start-due = due on { $date }
start-overdue = was due on { $date }
start-changed = saved { $ago }

## window: settings
people-loading = Looking for the people of your office
people-title = Who sits here?
people-lead = Each person comes in with their own passphrase. All drafts stay here.
people-add = Add a person
people-nobody = There is nobody else on the list yet
people-who = Person
people-who-missing = Choose a person
people-wrong = This passphrase is not that person’s
people-missing = Enter the passphrase
people-switch-to = Come in as { $name }
people-added = { $name } is on the list
people-add-what = Whoever is added chooses their passphrase and types it here: nobody else should know it.
people-name = Name of the person
people-name-missing = Enter the name
people-role = What they do
people-role-clerk = Prepares data
people-role-supervisor = Reviews and approves; may prepare too
people-passphrase = Passphrase of the person
    .hint = At least { $shortest } characters.
people-remember-hint = Only if this account of the computer is theirs and nobody else’s.
people-add-this = Add them
settings-title = Settings
settings-parts = Parts of the settings
settings-people = People
settings-portals = Portals
settings-looks = Looks
settings-data = Your data
settings-cancel = Leave it
portals-none = There are no portals yet
    .what = A portal is the place where you publish: a folder that becomes a web site, or a CKAN portal.
portals-add = Add a portal
portals-token-missing = Its token is missing
portals-test = Test
portals-test-this = Test { $portal }
portals-token-this = Token of { $portal }
portals-ready = It answers and lets you publish{ $facts }
portals-kind = What it is
portals-kind-folder = A folder
    .hint = Vitrina makes a web site there that you can copy to any server.
portals-kind-ckan = A CKAN portal
    .hint = The open data site of your state or municipality, if it uses CKAN.
portals-name = Name
    .hint = As your office calls it, “State Open Data” for instance.
portals-name-missing = Enter a name
portals-choose-folder = Choose the folder
portals-folder-missing = Choose the folder
portals-url = Address of the site
    .hint = For instance https://data.example.org
portals-url-missing = Enter the whole address, with https://
portals-organization = Organization
    .hint = The short name under which your agency publishes on that portal.
portals-organization-missing = Enter the organization
portals-add-this = Add the portal
looks-language = Language
looks-system = The system’s
looks-spanish = Español (México)
looks-english = English
looks-theme = Colours
looks-theme-system = The system’s
looks-theme-light = Light
looks-theme-dark = Dark
looks-size = Size of text
looks-size-percent = { $size } %
data-where = Where they are
data-what = A copy of everything holds drafts, original files, decisions, receipts and frozen files. It holds no passphrases and no tokens.
data-show = Open the folder
data-copy = Make a copy of everything
data-copying = Copying everything
data-copied = Complete copy, { $size }

## window: help
help-title = Help
help-back = Back to where you were
help-search = Search the help
help-found = { $count ->
        [one] 1 topic
       *[other] { $count } topics
    }
help-none = No topic speaks of “{ $search }”
help-first = First steps
    .p1 = Drop a spreadsheet on the first page. Vitrina finds the table and asks you whether it is the one.
    .p2 = Then you describe the data in six fields, look at the page as citizens will see it, and sign to send it for review.
    .p3 = Another person approves it or returns it with a reason. What was approved is published, read back, and you keep a receipt.
    .p4 = First time? “Practise with a sample” goes the whole way with made-up data and a portal that nobody else sees.
help-open = Opening a file
    .p1 = Files of Excel (xlsx, xlsm, xlsb, xls, 2003 XML), LibreOffice (ods, fods), text (csv, tsv) and tables of web pages can be opened. Vitrina looks at the content, not at the name.
    .p2 = Your file is never changed. An exact copy is kept in the draft and is not published: the public files are written anew, from the table alone.
    .p3 = If you open the same file again, Vitrina says so and you can go on with the draft you have.
help-table = The table and its box
    .p1 = The green box is what is published: header and data. Titles, totals and notes stay outside, and every row of the sheet has its place in the list on the right.
    .p2 = Move an edge with the mouse, or reach it with Tab and use the arrow keys. With Shift the whole box moves. You can also enter the box in numbers.
    .p3 = If Vitrina found no table, select the cells and press “Use the selection as the table”.
    .p4 = “By pages” shows the same sheet as a plain table, convenient for a screen reader.
    .p5 = If the workbook holds more tables, choose them with “Choose tables”: each is published with files of its own, within the same dataset. Hidden sheets are not included by themselves.
help-columns = Columns and types
    .p1 = The type of each column is decided by all its rows, and the reason stands beside it. Codes that begin with zero stay text, so that they do not lose it.
    .p2 = You can change name or type. A value that does not fit the type you chose stays as it is, and we tell you.
help-description = The description
    .p1 = A good title says what, where and when. The description says what each row holds, where it comes from, and what it leaves out.
    .p2 = Suggestions come from your file and from your other datasets; each says why.
    .p3 = There is no Save button: everything is saved while you type.
help-preview = The preview
    .p1 = Page and files of the preview are exactly those that will be published, byte for byte. You can open them or save a copy.
help-approval = Why two people
    .p1 = Whoever prepares the data cannot approve them, administrators included. So nobody publishes by mistake, and the person who answers for it knows what went out.
    .p2 = When you send, the files are frozen with their fingerprint and carry your signature. Whoever approves signs the same fingerprint. If a single byte changes afterwards, it is not published.
    .p3 = If something must be mended, it comes back with a reason that is on your list.
help-publish = Publishing, pausing, going on
    .p1 = Before you publish you can see every step. While it is published you can go on with something else, pause, or close Vitrina.
    .p2 = If the line drops, Vitrina first looks what is on the portal when it goes on, and does only what is missing. Nothing is doubled.
    .p3 = “Published” is said only after the public copy was read and found identical to what was approved.
help-offline = Offline
    .p1 = Everything works offline but publishing and checking what is public. Prepare, send and approve; it is published when there is a line.
help-undo = Undo
    .p1 = Ctrl+Z takes back the last change of table or description; Ctrl+Shift+Z does it again. Also after closing and opening Vitrina.
    .p2 = In the history of the draft you can go back to any point. Going back deletes nothing.
help-privacy = Personal data
    .p1 = Look at the table before you send it: names, e-mail addresses, telephones or identity codes of people must not be published without a legal reason.
    .p2 = What is outside of the box, hidden sheets, comments and properties of the file are never published.
    .p3 = In the File step, the X-ray says what your file carries beside the table, and on which sheet or cell it is. Hidden rows and columns inside the box are part of the table: it warns you there.
help-failure = If something fails
    .p1 = Every failure says what happened, where, and what you can do. What you typed is still there and your work is safe on this computer.
    .p2 = “Copy details for IT” copies a short text without your data, useful when you ask for help.
help-data = Where your data are and how to copy them
    .p1 = Everything is in one folder of this computer; you find it in Settings, “Your data”. Passphrases and tokens are not there: the system’s keychain keeps them.
    .p2 = “Make a copy of everything” writes a complete folder that you can take to another disk. Make one every week.
help-keys = Map of the keys
help-keys-what = What it does
help-keys-keys = Keys
key-undo = Undo
key-redo = Redo
key-help = Help
key-start = Go to the first page
key-grid-move = On the sheet: go to another cell
key-grid-select = On the sheet: select
key-grid-page = On the sheet: turn the page
key-grid-ends = On the sheet: go to the beginning or the end
key-edge-move = On an edge of the box: move it
key-box-move = On an edge of the box: move the whole box
keycap-shift = Shift
keycap-pageup = Page Up
keycap-pagedown = Page Down
keycap-homeend = Home / End

## window: draft
draft-loading = Opening the draft
draft-go-on = Go on with: { $step }
draft-history = See everything that happened
draft-authors = Prepared by { $names }.
draft-returned = { $name } returned it to be mended
draft-step-done = Done
draft-step-now = Next
draft-step-todo = To do
draft-step-problem = To be mended
draft-step-locked = Not yet
file-lead = Your file is kept here unchanged and is not published: the public files are written anew, from the table alone.
file-came-in = Where it was taken from
file-within = From { $file }: { $member }
file-within-alone = From { $file }: { $member }, the only one there that can be opened
file-kind = What it is
file-text = { $encoding } text, separated by “{ $delimiter }”
file-tab = tab
file-reading = Do these words look right?
file-reading-hint = They are the first in your file with accents. If they look wrong, choose the line in which they look right. It can be undone.
file-reading-word = { $words } ({ $encoding })
file-reading-first = Your file was read like this
file-delimiter = What separates the cells
file-delimiter-hint = With another separator the table is looked for again.
file-delimiter-found = The one that was found: “{ $delimiter }”
file-delimiter-again = Find the separator in the file
file-delimiter-comma = Comma
file-delimiter-semicolon = Semicolon
file-delimiter-tab = Tab
file-delimiter-pipe = Vertical bar
file-opened = Opened
file-digest = SHA-256 fingerprint
file-sheets = What it holds
file-sheet-table = The table is here: { $rows } rows, { $columns } columns on the sheet
file-sheet-size = Rows: { $rows }, columns: { $columns }; not published
history-title = What happened
history-lead = The latest first. Going back to a point deletes nothing: it can be undone too.
history-by = { $name }, { $at }
history-back = Go back to this point
history-back-to = Go back to this point: { $what }, { $at }
history-back-done = Table and description are as they were at that point.

## window: table
tables-title = Tables of this dataset
tables-lead = Each included table is published with files of its own. The others are not published.
tables-frozen = These tables were sent.
tables-more = { $count ->
        [one] This workbook holds 1 more table. Include it?
       *[other] This workbook holds { $count } more tables. Include them?
    }
tables-choose = Choose tables
tables-included = Included
tables-left-out = Not published
tables-hidden = Hidden sheet, not published
tables-include = Include
tables-include-this = Include “{ $table }”
tables-leave-out = Leave out
tables-leave-out-this = Leave out “{ $table }”
tables-see = See
tables-see-this = See the table “{ $table }”
tables-shown = The one you see
tables-changing = Changing the tables
tables-link = “{ $column }” refers to “{ $other }” of “{ $table }”.
tables-unlink = Remove relation
tables-name = Change title or name
tables-name-title = Title of the table
tables-name-file = Name of its files
    .hint = Lower-case letters, digits and hyphens. Empty: as the dataset.
tables-name-use = Save
table-loading = Reading your file
table-question = Is this the table?
table-lead = The green box is what will be published. Move its edges with the mouse or with the arrow keys.
table-none = No table was found here
    .what = Select the cells of the table, with its header: drag with the mouse, or use Shift and the arrow keys. Then press “Use the selection as the table”.
table-frozen = The table that was sent
    .what = It is frozen while it is reviewed and published. To change it, take the draft back or begin its next version.
table-looks = How to see it
table-look-sheet = The sheet
table-look-result = What is published
table-look-both = Side by side
table-look-pages = By pages
table-sheets = Sheets of the file
table-hidden = { $sheet } (hidden)
table-here = table
table-grid = Sheet “{ $sheet }”
table-row-numbers = Row
table-box-label = Header and data
table-edge-top = Top edge of the table
table-edge-bottom = Bottom edge of the table
table-edge-left = Left edge of the table
table-edge-right = Right edge of the table
table-row = row { $row }
table-column = column { $column }
table-cell = { $cell }, { $header }: { $value }
table-empty-cell = empty
table-finding = Looking for the table in the new box
table-use-selection = Use the selection as the table ({ $from }:{ $to })
table-use-header = Use row { $row } as the header
table-use-headers = Use rows { $from } to { $to } as the header
table-use-sheet = Look for the table on this sheet
table-jump = Go to row or cell
table-jump-go = Go
table-jump-wrong = Enter a row from 1 to { $rows }, or a cell such as B7
table-fields = Enter the box in numbers
table-fields-top = First row
table-fields-bottom = Last row
table-fields-left = First column
table-fields-right = Last column
table-fields-first = Header from
table-fields-last = Header to
table-fields-use = Use this box
table-fields-row-wrong = Enter a row that the sheet has
table-fields-column-wrong = Enter the letters of a column that the sheet has
table-fields-header-wrong = The header must be inside the box
table-yes = Yes, this is the table
table-back = Back to the steps
table-other = There is another table
table-other-box = “{ $sheet }”, { $from }:{ $to }
table-other-sheet = Sheet “{ $sheet }”, { $rows } rows
table-find-again = Find it again
table-no-rows = The box holds no rows of data
table-sum = { $rows } rows and { $columns } columns will be published.
table-why = Why this table?
table-ledger = Every row has its place
table-ledger-sum = Rows of the sheet
table-ledger-one = { $kind }, row { $from }
table-ledger-run = { $kind }, rows { $from }–{ $to }
table-ledger-more = { $kind }, from row { $from }
ledger-data = Data
ledger-header = Header
ledger-units = Units and codes
ledger-repeated = Header repeated
ledger-title = Titles
ledger-total = Totals
ledger-note = Notes
ledger-blank = Blank
ledger-dropped = Outside of the table
row-kind-data = Data
row-kind-header = Header
row-kind-units = Units or codes, not published
row-kind-repeated = Header repeated, not published
row-kind-title = Title, not published
row-kind-total = Total, not published
row-kind-note = Note, not published
row-kind-blank = Blank
row-kind-dropped = Outside of the table
table-findings = Worth a look
table-findings-none = No problems were found
severity-error = To be mended
severity-warning = Worth a look
severity-note = Good to know
table-see-cell = See cell { $cell }
table-see-row = See row { $row }
table-columns = Columns
    .what = This is how they will be called and understood in all files. The type is decided by all rows.
    .frozen = This is how they are called and understood in all files.
table-column-name = Name (column { $column })
table-column-name-wrong = Enter a name that no other column has
table-column-type = Type (column { $column })
table-column-order = Day and month (column { $column })
table-column-order-day-first = Day first
table-column-order-month-first = Month first
table-column-decimal = Decimals (column { $column })
table-column-decimal-point = After a point (1,234.50)
table-column-decimal-comma = After a comma (1.234,50)
table-column-unknown = Choose
table-column-missing = Not data (column { $column })
table-column-missing-value = “{ $value }” ({ $count })
table-column-back = Back to what was proposed
table-column-sample = For instance: { $values }
table-result = What is published: { $rows } rows
table-result-row = Row of your file
table-page = { $from }–{ $to } of { $of }
table-page-before = Previous
table-page-after = Next
table-row-header = This is the header row ({ $row })
table-row-is-data = Row { $row } is data
table-row-is-title = Row { $row } is a title
table-row-is-total = Row { $row } is a total
table-row-is-note = Row { $row } is a note
table-row-is-found = Let Vitrina decide what row { $row } is
table-origin = { $column }, row { $row }: it comes from { $cell }
table-origin-filled = { $column }, row { $row }: it comes from the merged cell { $cell }
table-row-first = The table begins in row { $row }
table-row-last = The table ends in row { $row }
table-columns-more = Show more columns ({ $more })
table-columns-shown = { $shown } of { $of } columns
table-pages-cut = These are the first { $shown } of { $of } columns. All of them are in “The sheet”.

## window: description
property-title = Title
property-description = Description
property-publisher = Who publishes
property-license = Licence
property-contact = Contact
property-frequency = How often it is renewed
property-keywords = Keywords
property-language = Language of the data
property-identifier = Name in the address
description-loading = Preparing the description
description-title = What are these data about?
description-lead = Six answers suffice to send them. Everything is saved while you type.
description-frozen = The description that was sent
    .what = It is frozen while it is reviewed and published. To change it, take the draft back or begin its next version.
description-continue = Continue to the preview
description-kept = Saved at { $at }
description-typing = Typing
description-saving = Saving
description-failed = It could not be saved; what you typed is still here
description-empty = (empty)
description-choose = Choose one
description-more = More: keywords, language, address
description-suggestions = Vitrina can fill { $count } fields for you
    .what = They come from your file and from what you wrote before. Each says why; all can be changed or undone.
description-suggested = Suggestion: { $value }
description-use = Use
description-use-all = Use the { $count } suggestions
description-summary = { $count ->
        [one] One answer to complete
       *[other] { $count } answers to complete
    }
description-missing-title = Enter the title
description-missing-description = Enter what the data are about
description-missing-publisher = Enter who publishes
description-missing-license = Choose a licence
description-missing-contact = Enter who can be asked
description-missing-frequency = Choose how often it is renewed
description-wrong-identifier = Use up to 90 small letters without accents, digits and hyphens, public-works for instance
description-wrong-language = Enter a language in its short form, es-MX for instance
description-wrong-license = Enter the whole address, with https://
description-hint-title = What a person would type into a search box, with place and period. For instance: Public works under way, Toluca, 2026.
description-hint-description = What each row holds, where it comes from, and what it leaves out.
description-hint-publisher = The agency by its full name.
description-hint-license = What anyone may do with the data.
description-hint-contact = An e-mail address, telephone or page for questions. Better the office’s than a person’s own.
description-hint-frequency = When the next version can be expected.
description-hint-keywords = Separated by commas. For instance: public works, contracts.
description-hint-language = In its short form. For instance: es-MX.
description-hint-identifier = The end of the public address. Left empty it will be: { $name }
description-long = It has { $count } characters; portals often cut after { $most }.
description-other-license = Another one, by its address
description-license-address = Address of the licence
    .hint = The page with its text, with https://

## window: preview
preview-title = This is what citizens will see
preview-lead = This is the page and these are the files that will be published, byte for byte.
preview-loading = Writing the files
preview-continue = Continue
preview-missing = The description is incomplete; so is the page
preview-complete = Complete the description
preview-page = The page
preview-frame = Public page of the dataset
preview-width = Width of the view
preview-wide = On a computer
preview-phone = On a phone
preview-files = The files
    .what = Each file is for something else; all hold the same data.
preview-open = Open
preview-open-file = Open { $file }
preview-save = Save a copy
preview-save-file = Save a copy of { $file }
preview-saved = Copy saved at { $path }
files-name = File
files-for = What for
files-size = Size
files-acts = Acts
files-rows = { $rows } rows, { $columns } columns

## window: send
send-title = Check before you send
send-lead = All of this will be public once another person approves it.
send-not-yet = It cannot be sent yet
send-missing = { $count ->
        [one] One answer of the description is missing.
       *[other] { $count } answers of the description are missing.
    }
send-complete = Complete the description
send-errors = { $count ->
        [one] One problem of the table must be mended.
       *[other] { $count } problems of the table must be mended.
    }
send-no-table = It is not said yet where the table is.
send-mend = Go to the table
send-change = Change
send-change-this = Change { $what }
send-rows = Data
send-size = { $rows } rows and { $columns } columns of sheet “{ $sheet }”
send-left-out = What stays out
send-nothing = Nothing
send-checks = What was checked
send-clean = No problems were found in { $rows } rows and { $columns } columns
send-sign = Sign and send
send-nobody = Nobody else can approve it yet
    .what = Somebody to approve it must be added: whoever prepares the data cannot approve them.
    .meanwhile = You can send it in the meantime.
send-add-person = Add a person
send-who = It can be approved by: { $names }.
send-passphrase-hint = With it you sign what you send. Leave it empty if this computer remembers it.
send-needed = Enter your passphrase
send-submit = Sign and send for review
send-sending = Freezing and signing the files
send-next = The files are frozen with their fingerprints. If something must change, you can take it back before the decision.
send-done = Sent for review
send-decided = The decision
send-what-next = What is next
    .what = Another person will see exactly these files and approve them or return them with a reason. It will be on your list.
send-to-start = Go to your datasets
send-to-publication = Go to the publication
send-review = Review it
send-withdraw = Take it back to change it

## window: review
review-loading = Comparing with what is public
review-title-changes = This changes for citizens
review-title-first = This will be public
review-lead-changes = Compared with the version published on { $date }. { $authors } prepared it; you decide whether it is published.
review-lead-first = It is the first version. { $authors } prepared it; you decide whether it is published.
review-changes = What changes, in words
review-table-added = New table
review-table-removed = This table will no longer be public
review-same = The data are the same
review-rows = { $added ->
        [0] No new rows
        [one] 1 new row
       *[other] { $added } new rows
    }, { $removed ->
        [0] none gone
        [one] 1 gone
       *[other] { $removed } gone
    }, { $changed ->
        [0] none changed
        [one] 1 changed
       *[other] { $changed } changed
    }
review-count = From { $before } to { $after } rows
review-count-same = { $count } rows, as now
review-described = Changes in the description: { $properties }
review-sum-up = The sum of { $column } rises by { $share }
review-sum-down = The sum of { $column } falls by { $share }
review-sum-new = The sum of { $column } was zero
review-sum = From { $before } to { $after }
review-columns-added = New columns: { $columns }
review-columns-removed = Columns that disappear: { $columns }
review-row-by-row = Changes row by row
review-column = Column
review-before-after = Before and now
review-new-rows = { $count ->
        [one] 1 new row
       *[other] { $count } new rows
    }
review-gone-rows = { $count ->
        [one] 1 row that disappears
       *[other] { $count } rows that disappear
    }
review-more-rows = And { $count } more.
review-clean = No problems were found in the data
review-files = What will be public
review-show-page = See the page
review-hide-page = Hide the page
review-sent = { $authors } sent it on { $at }.
review-decision = Your decision
review-signed = { $count ->
        [one] You sign exactly this file, with its description. Fingerprint:
       *[other] You sign exactly these { $count } files, with their description. Fingerprint:
    }
    .after = If anything changes afterwards, it is not published. You can decide offline.
review-approve = Approve and sign
review-return = Return with a reason
review-deciding = Checking every file and signing
review-not-you = You cannot decide on this draft
review-switch = Switch person
review-reason = What must be mended?
    .hint = Whoever prepared the data reads it as you write it.
review-reason-missing = Enter what must be mended
review-common = Frequent reasons
review-common-totals = The totals do not match the official letter.
review-common-personal = There are personal data that must not be published.
review-common-period = The period is not the right one.
review-common-names = The names of the columns cannot be understood.
review-about = Which step is it about?
review-about-table = The table
review-about-description = The description
review-about-file = The source file
review-about-other = Something else
review-send-back = Sign and return
review-cancel = Do not return it
review-state-returned = Returned to be mended
review-state-approved = Approved
review-next-approved = It can be published now, and only the files that you signed will go out. { $authors } sees it on their first page.
review-next-returned = { $authors } sees your reason on their first page, beside the step that you named. Once it is mended and sent, it waits for your decision again.
review-state-none = Not sent yet

## window: publish
publication-loading = Looking how the publication stands
publication-not-yet = It cannot be published yet
    .what = First another person must approve exactly these files.
publication-where = Where is it published?
    .what = Choose the portal. Before anything is done you can see every step.
publication-practice = These are practice data. The practice portal is a folder of this computer and nobody else sees it.
publication-not-practice = { $portal } is a real portal
    .what = This draft has made-up data. To practise use “Practise with a sample” on the first page: it prepares a portal that nobody else sees.
publication-portals = Your office’s portals
publication-kind-folder = folder or web site
publication-kind-ckan = CKAN portal
publication-kind-practice = practice
publication-no-portal = There are no portals yet
publication-add-portal = Add a portal
publication-look = See what will be done
publication-plan = This will be done, in this order
publication-planning = Looking what is on the portal
publication-publish = Publish on { $portal }
publication-read-back = Read it back as citizens see it
publication-only-then = Only then “Published” is said.
publication-publishing = Publishing on { $portal }
    .what = You can go on with something else or close Vitrina. If the line drops, it goes on where it was and nothing is doubled.
publication-beginning = Beginning to publish
publication-progress = { $done } of { $of } steps done
publication-pause = Pause
publication-cancel = Cancel sending
publication-cancel-ask = Cancel sending?
publication-cancel-what = It stops here. What already reached the portal stays private or incomplete and is not announced; your approved files are safe on this computer. You can go on later.
publication-cancel-yes = Cancel sending
publication-cancel-no = Go on publishing
publication-line-done = done
publication-line-now = under way
publication-line-todo = to do
publication-line-failed = failed
publication-line-unknown = nobody knows whether it ended: the portal is asked when you continue
publication-stopped = Publishing on { $portal } is not finished
    .what = It began and did not end.
publication-go-on = Go on
publication-reopen = Do not publish: begin the next version
publication-safe = Your work is safe here
    .what = When it goes on, Vitrina first looks what is on the portal and does only what is missing. Nothing is doubled.
token-title = { $portal } asks for a token
token-what = The token tells the portal that it is you. Copy it from your account on the portal; it is kept in this computer’s keychain, never in a file.
token-label = Token
token-missing = Enter the token
token-keep = Keep it in the keychain
token-this-time = Use it this time only
receipt-published = Published on { $portal }
receipt-another-portal = Publish on another portal too
receipt-next = Prepare the next version
receipt-older = Earlier publications
receipt-card = Receipt: { $portal }, version { $version }
receipt-still = { $count ->
        [one] The public file is still the approved one ({ $at })
       *[other] The { $count } public files are still the approved ones ({ $at })
    }
receipt-copy = Copy the address
receipt-when = Published
receipt-open = Open the public page
receipt-open-receipt = Open the receipt
receipt-print = Print
receipt-check-again = Check again

## window: failures in the window
failure-program-error = Something failed inside Vitrina
    .what = It is our mistake. Your work is safe: it is saved before every step.
    .do = Try again. If it happens again, copy the details and send them to IT.
failure-host-lost = Vitrina does not answer
    .what = This window lost touch with the program. What was saved is safe.
    .do = Try again. If it does not answer, close Vitrina and open it again.

## Mexico's transparency formats
proof-template = The official template says this type, and all { $filled } values fit it
finding-sipot-date = { $count ->
        [one] One value in “{ $column }” is not a dd/mm/yyyy date that exists
       *[other] { $count } values in “{ $column }” are not dd/mm/yyyy dates that exist
    }
    .hint = The first is “{ $value }”. They are in rows { $rows } of “{ $sheet }”. The platform will not take the upload like this.
finding-sipot-period-order = { $count ->
        [one] In one row the period is the wrong way round or not of its year
       *[other] In { $count } rows the period is the wrong way round or not of its year
    }
    .hint = The first says { $value }. These are rows { $rows }. Correct the start, the end or the year.
finding-sipot-period-mixed = { $count ->
        [one] One row is of another period: { $value }
       *[other] { $count } rows are of another period: { $value }
    }
    .hint = Most are of { $wanted }. These are rows { $rows }. Check that they belong in this file.
finding-sipot-catalogue = { $count ->
        [one] One value in “{ $column }” is not in its catalogue
       *[other] { $count } values in “{ $column }” are not in their catalogue
    }
    .hint = The first is “{ $value }”. They are in rows { $rows } of “{ $sheet }”. The catalogue says: { $wanted }
finding-sipot-key-without-rows = { $count ->
        [one] One key in “{ $column }” has no rows in { $wanted }
       *[other] { $count } keys in “{ $column }” have no rows in { $wanted }
    }
    .hint = The first is { $value }. They are in rows { $rows }. Add their rows in { $wanted }, or remove the key and explain it in the note.
finding-sipot-row-without-parent = { $count ->
        [one] One row of { $sheet } has no record that names it
       *[other] { $count } rows of { $sheet } have no record that names them
    }
    .hint = The first has the ID { $value }. These are rows { $rows }. Put that key in “{ $wanted }”, or remove the row.
finding-sipot-text-long = { $count ->
        [one] One text in “{ $column }” is longer than { $wanted } characters
       *[other] { $count } texts in “{ $column }” are longer than { $wanted } characters
    }
    .hint = They are in rows { $rows } of “{ $sheet }”. The first begins “{ $value }”.
finding-sipot-number = { $count ->
        [one] One value in “{ $column }” is not a number of up to 12 digits and 2 decimals
       *[other] { $count } values in “{ $column }” are not numbers of up to 12 digits and 2 decimals
    }
    .hint = The first is “{ $value }”. They are in rows { $rows } of “{ $sheet }”. Write only digits and a point, without a currency sign or commas.
finding-sipot-url = { $count ->
        [one] One value in “{ $column }” is not a full address
       *[other] { $count } values in “{ $column }” are not full addresses
    }
    .hint = The first is “{ $value }”. They are in rows { $rows } of “{ $sheet }”. It must begin with https:// and hold no spaces.
finding-sipot-empty-unexplained = { $count ->
        [one] One row has empty cells and no note to explain them
       *[other] { $count } rows have empty cells and no note to explain them
    }
    .hint = The first lacks “{ $value }”. These are rows { $rows }. Write in “{ $column }” why there is no value.
finding-sipot-half-empty = { $count ->
        [one] The last row is almost empty
       *[other] The last { $count } rows are almost empty
    }
    .hint = These are rows { $rows } of “{ $sheet }”. Complete them or delete them.
finding-sipot-stray = { $count ->
        [one] One row has something outside the fields of the format
       *[other] { $count } rows have something outside the fields of the format
    }
    .hint = The first is “{ $value }”. These are rows { $rows } of “{ $sheet }”. It is not published.
finding-sipot-template-changed = Something is missing from the template’s hidden rows
    .hint = Look at rows { $rows } of “{ $sheet }”: they hold the types and the numbers of the fields. To upload it, start from a fresh template.
finding-sipot-rules = Your office’s own rules for the formats cannot be read; Vitrina’s hold
    .hint = Tell IT: the files in the folder sipot do not have their form. Detail: { $detail }
failure-not-a-template = That file is not a template that can be filled
    .what = { $file } does not have the form of a SIPOT upload template in .xlsx. Nothing was written.
    .do = Download the template of the format. If it is .xls, open it in Excel, save it as .xlsx and choose it again.
failure-nothing-fits = No column belongs to the template
    .what = The headers of { $file } are not fields of that template. Nothing was written.
    .do = Check that it is the template of the same format, or give the columns the names of its fields.
failure-filled-differs = The filled template did not turn out as it should
    .what = When it was read again, { $cell } was not what had been written. It is our mistake; no file was left.
    .do = Copy the details and send them to IT.
cli-template = { $layout ->
        [upload] SIPOT upload template: “{ $name }” ({ $id }, of { $generation }); { $fields } fields, { $catalogues } catalogues, { $tables } linked tables
        [download] Public download of the PNT: “{ $name }”; { $fields } fields, { $catalogues } catalogues, { $tables } linked tables
       *[export] Export of IPOMEX; { $fields } fields, { $catalogues } catalogues
    }
cli-sipot = Mexico’s transparency formats
    .examples =
        Examples:
        {"  "}vitrina sipot fill salaries.xlsx --template A77FVIII.xlsx --save A77FVIII-filled.xlsx
cli-sipot-fill = Fills an upload template with the records of a file
    .examples =
        Examples:
        {"  "}vitrina sipot fill salaries.xlsx --template A77FVIII.xlsx --save A77FVIII-filled.xlsx
cli-arg-template = Empty official template, in .xlsx
cli-arg-save = New file, in .xlsx
cli-filled = { $path }: “{ $name }” filled and checked
cli-filled-sheet = {"  "}{ $sheet }: { $rows ->
        [one] 1 record
       *[other] { NUMBER($rows) } records
    }
cli-filled-left-out = {"  "}No place in the template: { $name }
cli-filled-empty = {"  "}No data in your file: { $name }
why-template = { $layout ->
        [upload] It is the template “{ $name }” (format { $id }, of { $generation }): it says where the fields are, their types and their catalogues
        [download] It is a public download of the PNT, “{ $name }”: that tells where the fields and the linked tables are
       *[export] It is an export of IPOMEX: its headers tell the catalogues and the form of dates
    }
table-template = Official template
table-template-what = Your file is the template “{ $name }”. You can save it again, ready to upload: the same fields and hidden rows, with values trimmed and catalogue values as the catalogue writes them.
table-template-save = Save the filled template
table-template-saved = Saved at { $path }
