/** What `lightbench --help` prints. */
export const USAGE = `Lightbench: examines travel documents, offline.

  lightbench read IMAGE… [--json] [--barcodes] [--data DIR]
      Reads the machine readable zone; nothing is stored. With --json one object a line.
      --barcodes: barcodes too. Digital seals (ICAO Doc 9303-13) are held against the zone, and their signature
      against the signers in seal-signers.json of the data folder.
  lightbench read --text FILE|- [--json]
      The same for lines that were typed or swiped, from a file or standard input.
  lightbench examine IMAGE… [--each] [--light IMAGE=UV]… [--compare | --model CODE]
      [--outcome CODE --bearer CODE --note TEXT] [--data DIR]
      The whole job, stored and logged; prints the examination's id and verdict.
      All pictures make one examination; --each makes one of each picture.
      --compare: held against the model of the library that fits best; --model: against that one.
  lightbench compare IMAGE… [--light IMAGE=UV]… [--model CODE] [--library DIR] [--json]
      Which model of the library it is, and feature by feature what of it is there; nothing is stored.
      Lights: VI (where nothing is said), UV, IR, OB, TL, CX. Without --library the starter library.
  lightbench log list [--json] | show ID | verify   [--data DIR]
  lightbench library validate DIR [--json]
      Every fault of a folder of document models, with its remedy; nothing is stored.
  lightbench library import DIR | search WORDS… [--json] | show CODE [VERSION]   [--data DIR]
      Import takes all models of the folder or none; show prints one with all its versions.
  lightbench library export DIR [CODE…]   [--data DIR]
      Writes all models that hold, or those named, as a new folder; it validates, and makes a pack.
  lightbench library steps | undo STEP REASON…   [--data DIR]
      Every change of the library; the last import can be taken back.
  lightbench library schema
      JSON Schema of document.json.
  lightbench specimen library --out DIR [--dpi 300] [--only MODEL]
      Draws the starter library: every model of Utopia, page by page, in VI, UV, IR, OB from
      both sides and TL, as WebP (quality 86 VI, 82 UV and IR, 72 OB and TL).
  lightbench specimen make --model CODE --out DIR [--seed N] [--page ID,…] [--light VI,UV,…] [--dpi N]
      [--indicator NAME]… [--capture NAME]…
      One specimen, genuine or false, as PNG or as captures, with truth.json.
  lightbench specimen list
      Models, indicators of falsification and captures.
  lightbench pack show FILE | trust FILE FINGERPRINT | distrust FINGERPRINT | publishers | import FILE   [--data DIR]
      Signed packs of models. A key is trusted by the fingerprint that its publisher tells by another way.
  lightbench pack keygen KEYFILE
  lightbench pack make DIR --key KEYFILE --title TEXT --publisher NAME --out FILE [--withdraw CODE=REASON]…
      Makes a publisher's key, and a signed pack of a folder that validates.
  lightbench lists import FILE.csv --name NAME [--hashed] | show | remove NAME   [--data DIR]
      Local lists of stolen, lost and revoked documents; every examination is looked up in them.
      Columns: number, issuer, status (stolen, lost, stolen_blank, revoked, invalid); number_to, type, place, date.
  lightbench serve [--port N] [--data DIR]
      The same screens in a browser on this machine.

  --data DIR             data folder (else LIGHTBENCH_DATA, else the user's)
  --insecure-demo-key    a published key, for trying things out; protects nothing
  LIGHTBENCH_PASSPHRASE  passphrase of the data folder; asked for on a terminal when absent
  LIGHTBENCH_PACK_PASSPHRASE  the same for a publisher's key

Exit codes: 0 done, 1 a check failed, 2 wrong use, 3 input refused, 4 integrity.`;
