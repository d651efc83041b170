# Vitrina's words in Spanish (es-MX). One section a crate; every id here is in en.ftl too.

## failures: each code has a title, what happened and what can be done

## findings and proofs

## stages

## states

## published pages

## command line

## window

window-name = Vitrina
window-place = Datos abiertos, paso a paso
window-title = De tu hoja de cálculo a datos abiertos
window-lead = Vitrina toma una hoja de cálculo y prepara datos que cualquier persona puede leer, descargar y comprobar. Tu archivo no se modifica ni se publica tal cual.
window-today = Hoy se trabaja desde la terminal
    .what = Esta versión ya recorre todo el camino con la orden «vitrina»; «vitrina --help» explica cada paso. Las páginas para hacerlo aquí llegan en la siguiente.
window-acts = Lo que pasa con un archivo
window-act-open = Abrir
    .what = Encuentra la tabla entre títulos, notas y totales, y muestra en qué se basa.
    .command = vitrina inspect obras.xlsx
window-act-draft = Guardar como borrador
    .what = Conserva tu archivo y cada cambio. Siempre puedes volver atrás.
    .command = vitrina draft new obras.xlsx --as ana
window-act-describe = Describir
    .what = Título, descripción, quién publica, licencia, contacto y frecuencia.
    .command = vitrina draft set ID title="Obra pública"
window-act-submit = Enviar a revisión
    .what = Congela los archivos con su huella: lo que se revisa es lo que se publica.
    .command = vitrina draft submit ID --as ana
window-act-approve = Aprobar
    .what = Una segunda persona firma, o devuelve con un motivo. Quien lo preparó no puede aprobarlo.
    .command = vitrina review approve ID --as luis
window-act-publish = Publicar
    .what = En una carpeta o en un portal CKAN. Lee de vuelta lo publicado antes de decir «Publicado», y guarda el recibo.
    .command = vitrina publish ID --to portal
window-only-convert = ¿Solo quieres convertir un archivo?
    .command = vitrina convert obras.xlsx --to csv,xlsx --out salida
window-kept = Nada sale de este equipo sin la aprobación de una segunda persona
window-version = Versión { $version }
