# Vitrina's words in Spanish (es-MX). One section a crate; every id here is in en.ftl too.

## failures: each code has a title, what happened and what can be done
failure-newer-database = La base de datos es de una versión más nueva de Vitrina
    .what = Tiene la versión { $found } y este programa conoce hasta la { $known }. No se cambió nada.
    .do = Instala la versión más nueva de Vitrina y vuelve a abrirla.
failure-damaged-database = La base de datos está dañada o no es de Vitrina
    .what = No se puede leer { $path }. No se cambió nada en ella.
    .do = Aparta ese archivo sin borrarlo y pon en su lugar tu copia más reciente. Si no tienes copia, pide ayuda a Informática.
failure-database-busy = Otra ventana de Vitrina está guardando
    .what = La base de datos { $path } sigue ocupada después de esperar unos segundos. Tu cambio no se guardó.
    .do = Espera a que la otra ventana u orden termine e inténtalo de nuevo.
failure-database-failed = La base de datos no pudo hacer lo que se le pidió
    .what = Falló una operación en { $path }. Tus borradores siguen como estaban.
    .do = Inténtalo de nuevo. Si se repite, envía el detalle a Informática: parece un error de Vitrina.
failure-disk-full = No queda espacio en el disco
    .what = No se pudo escribir { $path }. No quedó nada a medias.
    .do = Libera espacio en ese disco, o elige otro, e inténtalo de nuevo.
failure-read-only = No se permite escribir ahí
    .what = { $path } solo se puede leer. No se cambió nada.
    .do = Quita la protección contra escritura o elige otra carpeta.
failure-unwritable = No se pudo escribir el archivo
    .what = El sistema no dejó escribir { $path }: puede faltar la carpeta o el permiso.
    .do = Comprueba que la carpeta existe y que puedes escribir en ella, o elige otra.
failure-would-replace-original = Se reemplazaría tu archivo original
    .what = { $path } es el archivo que abriste, y uno de los archivos nuevos llevaría su nombre. No se escribió nada; tu archivo sigue igual.
    .do = Elige otra carpeta; en la línea de órdenes, con --out.
    .window = Elige otra carpeta u otro nombre.
failure-too-many-rows = La tabla no cabe en ese formato
    .what = La tabla tiene { $rows } filas y en un archivo { $format } caben { $most }. No se escribió ningún archivo.
    .do = Quita ese formato de la lista: CSV y JSON no tienen ese límite.
failure-text-too-long = Un texto no cabe en una celda de ese formato
    .what = El texto de la fila { $row }, columna «{ $column }», pasa de los { $most } caracteres que caben en una celda { $format }. No se cortó ni se escribió ningún archivo.
    .do = Acorta ese texto en tu archivo, o quita ese formato de la lista.
failure-mistyped-column = Una columna no tiene el tipo que se encontró
    .what = La columna «{ $column }» no se pudo escribir con su tipo. No se escribió ningún archivo; tu archivo sigue igual.
    .do = Es un error de Vitrina: envía este detalle a Informática.
failure-unreadable = No se pudo leer el archivo
    .what = El sistema no dejó leer { $path } hasta el final.
    .do = Comprueba que el archivo sigue ahí y que puedes abrirlo. Si está en la red, cópialo a tu equipo.
failure-no-draft = No existe ese borrador
    .what = Aquí no hay un borrador { $draft }.
    .seen = Aquí ya no hay un borrador así.
    .do = Mira la lista de borradores: «vitrina draft list».
    .window = Vuelve al inicio: ahí están todos tus borradores.
failure-no-event = El historial no tiene ese punto
    .what = El borrador { $draft } no tiene un cambio número { $event }.
    .seen = El historial de este borrador no tiene ese cambio.
    .do = Mira los números en su historial: «vitrina draft history { $draft }».
    .window = Vuelve al historial y elige un punto de la lista.
failure-no-publication = Esa publicación ya terminó o no existe
    .what = No hay una publicación en curso con ese número.
    .do = Mira el estado del borrador; si falta publicarlo, publícalo de nuevo.
failure-no-action = Ese paso de la publicación ya está anotado o no existe
    .what = No hay un paso sin resultado con ese número.
    .do = Publica de nuevo: Vitrina revisa el portal y sigue donde quedó.
failure-name-taken = Ya hay una persona con ese nombre
    .what = «{ $name }» se confunde con un nombre que ya está, aunque cambien acentos, mayúsculas o espacios.
    .do = Si es otra persona, agrega su segundo apellido o su área.
failure-portal-taken = Ya hay un portal con ese nombre
    .what = «{ $portal }» ya está, aunque cambien acentos, mayúsculas o espacios.
    .do = Elige otro nombre.
failure-draft-taken = Ya hay un borrador con ese identificador
    .what = El identificador { $draft } está en uso. No se cambió ese borrador.
    .seen = El identificador que se eligió está en uso. No se cambió ese borrador.
    .do = Inténtalo de nuevo: se elegirá otro.
failure-wrong-state = El borrador no está en un estado que lo permita
    .what = El borrador { $draft } está { $state ->
        [draft] en preparación
        [submitted] en revisión
        [returned] devuelto con un motivo
        [approved] aprobado
        [publishing] en espera de envío
       *[published] publicado
    }.
    .seen = El borrador está { $state ->
        [draft] en preparación
        [submitted] en revisión
        [returned] devuelto con un motivo
        [approved] aprobado
        [publishing] en espera de envío
       *[published] publicado
    }.
    .do = { $state ->
        [draft] { $act ->
            [reopened] Ya se puede cambiar: usa «vitrina draft set { $draft } …» y luego «vitrina draft submit { $draft } --as QUIEN».
            [withdrawn] Ya se puede cambiar: usa «vitrina draft set { $draft } …» y luego «vitrina draft submit { $draft } --as QUIEN».
           *[other] Primero envíalo a revisión: «vitrina draft submit { $draft } --as QUIEN».
        }
        [returned] { $act ->
            [reopened] Ya se puede cambiar: usa «vitrina draft set { $draft } …» y luego «vitrina draft submit { $draft } --as QUIEN».
            [withdrawn] Ya se puede cambiar: usa «vitrina draft set { $draft } …» y luego «vitrina draft submit { $draft } --as QUIEN».
           *[other] Corrige lo que pide el motivo y envíalo otra vez: «vitrina draft submit { $draft } --as QUIEN».
        }
        [submitted] { $act ->
            [publishing] Otra persona debe aprobarlo antes: «vitrina review approve { $draft } --as QUIEN».
            [published] Otra persona debe aprobarlo antes: «vitrina review approve { $draft } --as QUIEN».
            [submitted] Ya se envió: espera la decisión, o retíralo con «vitrina draft reopen { $draft } --as QUIEN».
           *[other] Espera la decisión, o retíralo para cambiarlo: «vitrina draft reopen { $draft } --as QUIEN».
        }
        [approved] { $act ->
            [approved] Ya se puede publicar: «vitrina publish { $draft } --to PORTAL». Para cambiarlo usa «vitrina draft reopen { $draft } --as QUIEN».
            [submitted] Ya se puede publicar: «vitrina publish { $draft } --to PORTAL». Para cambiarlo usa «vitrina draft reopen { $draft } --as QUIEN».
           *[other] Ábrelo de nuevo para cambiarlo: «vitrina draft reopen { $draft } --as QUIEN».
        }
        [publishing] Termina de publicarlo con «vitrina publish { $draft } --to PORTAL», o ábrelo de nuevo con «vitrina draft reopen { $draft } --as QUIEN».
       *[published] Abre su siguiente versión: «vitrina draft reopen { $draft } --as QUIEN».
    }
    .window = Mira los pasos del borrador: dicen qué se puede hacer ahora.
failure-draft-changed = El borrador cambió mientras tanto
    .what = Alguien cambió el borrador { $draft } después de que se prepararon estos archivos.
    .seen = Alguien cambió el borrador después de que se prepararon estos archivos.
    .do = Revisa los cambios y vuelve a enviarlo.
failure-not-an-author = Solo quien preparó el borrador puede retirarlo
    .what = { $person } no preparó este borrador.
    .seen = Tú no preparaste este borrador.
    .do = Si hay algo que corregir, devuélvelo con un motivo.
failure-receipt-mismatch = El comprobante no corresponde a esta publicación
    .what = El portal, el paquete o la huella del comprobante son otros.
    .do = Publica de nuevo: Vitrina revisa lo que ya está en el portal y hace un comprobante nuevo.
failure-source-damaged = El archivo original guardado está dañado
    .what = Los bytes guardados no corresponden a la huella { $sha256 }.
    .do = Abre de nuevo el mismo archivo desde tu equipo: Vitrina repara con él su copia.

failure-usage = La orden no se entiende
    .what = { $detail }
    .do = Usa --help para ver cómo se escribe.
    .seen = Vitrina no entendió lo que se le pidió desde esta página.
    .window = Inténtalo de nuevo. Si se repite, copia los detalles y envíalos a Informática.
failure-output-failed = No se pudo escribir la respuesta
    .what = La orden se hizo, pero su respuesta no se escribió completa: puede faltar espacio en el disco.
    .do = Libera espacio o dirige la respuesta a otro lugar. Si la orden cambió algo, mira cómo quedó antes de repetirla.
failure-no-keychain = No hay llavero disponible
    .what = El llavero del sistema no respondió.
    .do = Abre la sesión del llavero o da el secreto en VITRINA_TOKEN o VITRINA_PASSPHRASE. Nada se guardó en archivos.
    .window = Abre la sesión del llavero de tu equipo e inténtalo de nuevo. Mientras tanto escribe el secreto cada vez: nada se guarda en archivos.
failure-no-home = No se sabe dónde guardar los datos
    .what = El sistema no indica una carpeta de datos.
    .do = Indica una con --home o con VITRINA_HOME.
    .window = Pide a Informática que revise la carpeta de datos de tu cuenta y vuelve a abrir Vitrina.
failure-no-table = No se encontró una tabla
    .what = En { $file } no hay filas y columnas que formen una tabla.
    .do = Indica la hoja con --sheet, el recuadro con --box o los encabezados con --header-rows.
    .window = Abre el paso Tabla y selecciona ahí las celdas de la tabla, o elige otra hoja.
failure-no-sheet = Esa hoja no existe
    .what = { $file } no tiene la hoja { $sheet }.
    .do = Usa vitrina inspect para ver las hojas del archivo.
    .window = Elige una de las hojas que se ven arriba de la tabla.
failure-no-such-table = Esa tabla no está en el conjunto
    .what = El conjunto no tiene la tabla { $table }.
    .do = Usa vitrina draft tables para ver sus tablas.
    .window = Elige una de las tablas de este conjunto, en el paso Tabla.
failure-last-table = Es la única tabla del conjunto
    .what = Un conjunto necesita al menos una tabla.
    .do = Agrega otra tabla antes de sacar esta, o cambia la hoja de esta.
failure-not-ready = Falta describir los datos
    .what = { $count ->
        [one] Falta un dato de la descripción: { $missing }.
       *[other] Faltan { $count } datos de la descripción: { $missing }.
    }
    .do = Complétalos con vitrina draft set. Lo demás está guardado.
    .window = Complétalos en el paso Descripción. Lo demás está guardado.
failure-findings-open = Hay problemas por resolver
    .what = { $count ->
        [one] Un problema impide enviar los datos.
       *[other] { $count } problemas impiden enviar los datos.
    }
    .do = Corrígelos en la hoja y abre el archivo de nuevo, o cambia el recuadro de la tabla.
    .window = Míralos en el paso Tabla: ahí se dice dónde está cada uno. Corrígelos en tu archivo y ábrelo de nuevo, o cambia el recuadro de la tabla.
failure-unknown-property = Ese dato no existe en la descripción
    .what = La descripción no tiene { $property }.
    .do = Usa title, description, publisher, license, contact, frequency, keywords, language o identifier.
failure-bad-value = Ese valor no se puede usar
    .what = { $property ->
        [box] El recuadro
        [header_rows] El lugar de los encabezados
        [encoding] La codificación
        [column] El nombre de la columna
       *[other] { $property }
    } no puede ser «{ $value }».
    .do = { $property ->
        [box] Dibuja el recuadro dentro de lo que ocupa la hoja.
        [header_rows] Elige filas que estén dentro del recuadro y de la hoja.
        [encoding] Elige una de las que se ofrecen.
        [column] Escribe un nombre que ninguna otra columna tenga.
        [frequency] Usa una de estas: { values-frequency }.
        [license] Usa una de estas: { values-license }; o la dirección de otra, con https://.
       *[other] Mira cómo se escribe en «vitrina draft set --help».
    } Los demás datos siguen como estaban.
    .window = { $property ->
        [box] Dibuja el recuadro dentro de lo que ocupa la hoja.
        [header_rows] Elige filas que estén dentro del recuadro y de la hoja.
        [column] Escribe un nombre que ninguna otra columna tenga.
       *[other] Escríbelo de otra forma o elige uno de la lista.
    } Los demás datos siguen como estaban.
failure-passphrase-needed = Hace falta una contraseña
    .what = Este paso lo firma una persona y nadie puede escribir su contraseña aquí.
    .seen = Con ella se firma este paso, y este equipo no la recuerda.
    .do = Ejecuta la orden en una terminal o da la contraseña en VITRINA_PASSPHRASE.
    .window = Escribe tu contraseña e inténtalo de nuevo.
failure-passphrase-empty = La contraseña está vacía
    .what = Una contraseña vacía no protege la firma.
    .do = Escribe una contraseña que solo tú conozcas.
failure-wrong-passphrase = La contraseña no es correcta
    .what = La contraseña no abre la llave de { $person }.
    .seen = Con ella no se abre la llave con la que se firma.
    .do = Escríbela de nuevo. Nada cambió.
failure-name-empty = Falta un nombre
    .what = El nombre no tiene letras ni números.
    .do = Escribe el nombre.
failure-name-mixed = El nombre mezcla alfabetos
    .what = «{ $name }» tiene letras de alfabetos distintos que se parecen.
    .do = Escríbelo con letras de un solo alfabeto.
failure-no-person = No se conoce a esa persona
    .what = Nadie aquí se llama { $person }.
    .do = Usa vitrina person list para ver quién está, o vitrina person add para agregarla.
    .window = Agrega a la persona en Ajustes y vuelve a intentarlo.
failure-not-a-supervisor = Solo quien supervisa puede hacerlo
    .what = { $person } no tiene el papel de supervisión.
    .seen = Tu papel aquí no es de supervisión.
    .do = Pide a una persona supervisora que lo revise.
failure-not-a-second-person = Hace falta una segunda persona
    .what = La contraseña de { $person } abre también la llave de quien preparó los datos.
    .seen = Esa contraseña abre también la llave de quien preparó los datos.
    .do = Pide la aprobación a otra persona, con una contraseña que solo ella conozca.
failure-reason-needed = Falta el motivo
    .what = Para devolver un borrador hay que decir por qué.
    .do = Escribe el motivo con --reason.
    .window = Escribe qué hay que corregir.
failure-not-approved = El borrador no está aprobado
    .what = { $draft } no tiene una aprobación firmada.
    .seen = El borrador no tiene una aprobación firmada.
    .do = Envíalo a revisión; otra persona debe aprobarlo antes de publicar.
failure-author-cannot-approve = Quien preparó los datos no puede aprobarlos
    .what = { $person } preparó o envió este borrador.
    .seen = Tú preparaste o enviaste este borrador.
    .do = Pide la aprobación a otra persona supervisora.
failure-approval-refused = La aprobación no es válida
    .what = Las firmas no corresponden a lo que se envió.
    .do = No se publicó nada. Abre el borrador de nuevo y envíalo otra vez a revisión.
failure-file-changed = Algo cambió después de enviarlo
    .what = { $file ->
        [metadata] La descripción ya no es la que se envió.
        [recipe] La forma de la tabla ya no es la que se envió.
       *[other] { $file } ya no es lo que se envió.
    }
    .do = No se publicó nada. Abre el borrador de nuevo y envíalo otra vez a revisión.
failure-already-running = El borrador está en uso
    .what = Otra ventana u otra orden trabaja con { $draft }.
    .seen = Otra ventana u otra orden trabaja con este borrador.
    .do = Espera a que termine y vuelve a intentarlo.
failure-no-portal = No se conoce ese portal
    .what = Aquí no hay un portal llamado { $portal }.
    .do = Usa vitrina portal list para ver los que hay, o vitrina portal add para agregarlo.
    .window = Agrega el portal en Ajustes o elige otro.
failure-not-a-receipt = El archivo no es un comprobante
    .what = { $file } no contiene un comprobante de Vitrina.
    .do = Elige el archivo .json que se creó al publicar.
failure-receipt-changed = El comprobante fue modificado
    .what = No coincide esta parte: { $part ->
        [manifest] la lista de lo aprobado
        [submission] la firma de quien lo preparó
        [approval] la firma de quien lo aprobó
        [files] la lista de archivos publicados
        [record] lo que este equipo guardó al publicar
       *[receipt] el comprobante mismo
    }.
    .do = No lo tomes como prueba. Pide el original a quien lo publicó.
failure-no-random = El sistema no da números aleatorios
    .what = Sin ellos no se puede crear una llave segura.
    .do = Reinicia el equipo y vuelve a intentarlo.
failure-cancelled = Se detuvo
    .what = Lo detuviste antes de que terminara.
    .do = Nada quedó a medias. Repite la orden cuando quieras.
    .window = Nada quedó a medias. Inténtalo de nuevo cuando quieras.

failure-missing-file = El archivo no está ahí
    .what = No se encontró { $file }.
    .do = Revisa si lo moviste o le cambiaste el nombre y elígelo de nuevo.
failure-unreadable-file = El sistema no deja leer el archivo
    .what = { $file } está, pero no tienes permiso de leerlo o el disco no responde.
    .do = Copia el archivo a una carpeta tuya, o pide permiso a quien lo guarda.
failure-file-in-use = Otro programa tiene abierto el archivo
    .what = { $file } está abierto en Excel o en otro programa que no lo comparte.
    .do = Cierra el archivo allí y ábrelo de nuevo aquí.
failure-not-a-file = Eso no es un archivo
    .what = { $file } es una carpeta o un dispositivo.
    .do = Elige la hoja de cálculo que está dentro.
failure-several-files = Ahí hay varios archivos
    .what = En { $file } hay { NUMBER($count) } archivos que se pueden abrir.
    .do = Mira la lista con vitrina inspect y nombra uno con --member.
    .window = Elige uno de la lista.
failure-nothing-inside = Ahí no hay ninguna hoja de cálculo
    .what = Nada de lo que hay en { $file } se puede abrir.
    .do = Mira la lista de lo que contiene. Lo que tiene contraseña, o está en otro archivo comprimido, se saca primero con el programa que lo hizo.
failure-no-member = Ese archivo no está ahí
    .what = En { $file } no hay «{ $member }», o no se puede abrir.
    .do = Mira la lista con vitrina inspect y copia el nombre tal cual, o usa su número.
    .window = Abre la lista otra vez y elige uno.
failure-nothing-pasted = No hay celdas que pegar
    .what = Lo copiado no es una tabla ni texto separado por tabuladores.
    .do = Selecciona las celdas en tu hoja de cálculo, con sus encabezados, cópialas con Ctrl+C y pega aquí.
failure-empty-file = El archivo está vacío
    .what = { $file } no contiene nada.
    .do = Quizá la copia o la descarga se cortó: consíguelo de nuevo.
failure-lock-file = Es la marca de un archivo abierto, no el archivo
    .what = { $file } lo crea el programa de oficina mientras alguien tiene abierto el documento, y no contiene datos.
    .do = { $beside ->
        [none] Elige el documento mismo, que está al lado con su propio nombre.
       *[other] Elige «{ $beside }», que está al lado.
    }
failure-not-a-spreadsheet = No es una hoja de cálculo
    .what = { $file } { $what ->
        [pdf] es un PDF
        [html] es una página web sin ninguna tabla
        [xml] es un archivo XML
        [old-spreadsheet] es una hoja de un programa muy antiguo
        [word] es un documento de texto
        [slides] es una presentación
        [numbers] es una hoja de Numbers
        [image] es una imagen
        [archive] es un archivo comprimido
        [database] es una base de datos
        [parquet] es un archivo Parquet
        [json] es un archivo JSON
        [text] es un texto sin columnas
        [program] es un programa
       *[other] no tiene un formato que Vitrina lea
    }. Se leen xlsx, xlsm, xlsb, xls, ods, csv, tsv y tablas de páginas web.
    .do = { $what ->
        [html] Si en Excel sí se ven datos, guárdalo ahí como xlsx. Si no, descárgalo de nuevo: los sistemas mandan una página así cuando algo falla.
        [old-spreadsheet] Ábrelo en LibreOffice y guárdalo como xlsx.
        [numbers] Ábrelo en Numbers y expórtalo a Excel.
        [archive] Descomprímelo y elige la hoja que está dentro.
       *[other] Pide la hoja de cálculo de donde salió.
    }
failure-password-needed = El archivo pide una contraseña
    .what = { $file } está cifrado (encrypted). Sin su contraseña no se puede leer.
    .do = Da la contraseña en una terminal o en VITRINA_FILE_PASSWORD. Para quitarla: en Excel, Archivo → Información → Proteger libro → Cifrar con contraseña, y bórrala; en LibreOffice, guarda una copia sin contraseña.
    .window = Escribe la contraseña. Para quitarla: en Excel, Archivo → Información → Proteger libro → Cifrar con contraseña, y bórrala; en LibreOffice, guarda una copia sin contraseña.
failure-wrong-password = Esa contraseña no abre el archivo
    .what = { $file } está cifrado con otra contraseña. No se leyó nada.
    .do = Revisa mayúsculas y acentos, o pídela a quien te dio el archivo. También puede dártelo sin contraseña: en Excel, Archivo → Información → Proteger libro → Cifrar con contraseña, y la borra.
failure-encrypted = El archivo está cerrado de un modo que Vitrina no abre
    .what = { $file } está cifrado (encrypted) con un permiso, un certificado o un método que no depende solo de una contraseña, o que es muy antiguo.
    .do = Ábrelo en el programa con que se hizo, guárdalo sin protección como xlsx u ods y elige esa copia.
failure-damaged = El archivo está dañado
    .what = { $place ->
        [sheet] La hoja «{ $sheet }» de { $file } está cortada o alterada. No se tomó nada del archivo, para no darte datos incompletos.
       *[file] { $file } está cortado o alterado. No se tomó nada de él.
    }
    .do = { $rows ->
        [0] Consigue otra copia. Si Excel o LibreOffice lo abren y lo reparan, revisa los datos y guárdalo de nuevo.
        [one] Consigue otra copia. Si no la hay, con --damaged se toma la única fila que se pudo leer.
       *[other] Consigue otra copia. Si no la hay, con --damaged se toman las { $rows } filas que se pudieron leer.
    }
    .window = { $rows ->
        [0] Consigue otra copia. Si Excel o LibreOffice lo abren y lo reparan, revisa los datos y guárdalo de nuevo.
        [one] Consigue otra copia. Si no la hay, puedes abrir la única fila que se pudo leer: el borrador dirá siempre que el archivo estaba dañado.
       *[other] Consigue otra copia. Si no la hay, puedes abrir las { $rows } filas que se pudieron leer: el borrador dirá siempre que el archivo estaba dañado.
    }
failure-too-big = El archivo es demasiado grande para leerlo con seguridad
    .what = { $file } pasa del límite: { $limit ->
        [file_bytes] su tamaño es de más de { $most } bytes
        [part_bytes] una parte ocupa más de { $most } bytes al descomprimirla
        [unpacked_bytes] ocupa más de { $most } bytes al descomprimirlo
        [sheets] tiene más de { $most } hojas
        [rows] una hoja tiene más de { $most } filas
        [columns] una hoja tiene más de { $most } columnas
        [cells] tiene más de { $most } celdas con datos
        [text_bytes] una hoja tiene más de { $most } bytes de texto
        [written_bytes] sus celdas, escritas una por una, ocupan más de { $most } bytes
       *[memory_bytes] leerlo necesita más memoria de la permitida
    }.
    .do = Divide los datos en varios archivos. Si el tuyo parece pequeño, pasa los datos a un libro nuevo: quizá guarda restos que no se ven.
failure-too-slow = Leer el archivo tarda demasiado
    .what = { $file } tardó más de { $most } segundos y se dejó de leer.
    .do = Pasa los datos a un libro nuevo y guárdalo: quizá el tuyo guarda restos que no se ven.
failure-reader-died = No se pudo leer el archivo
    .what = La lectura de { $file } falló. Lo demás sigue como estaba.
    .do = Ábrelo en Excel o LibreOffice, guárdalo como xlsx y elige esa copia.
failure-no-sheets = El libro no tiene hojas con celdas
    .what = { $file } solo tiene gráficos o macros.
    .do = Elige el libro que contiene los datos.

failure-portal-down = El portal no responde
    .what = { $url } no contestó ({ $detail }).
    .seen = { $url } no contestó.
    .do = No se perdió nada. Comprueba la conexión y publica de nuevo más tarde: Vitrina sigue donde quedó.
failure-token-refused = El portal no acepta el token
    .what = { $url } negó el permiso ({ $detail }).
    .seen = { $url } negó el permiso.
    .do = Crea un token nuevo en tu cuenta del portal y escríbelo con vitrina portal token, o pide ahí el permiso de publicar en la organización. Después publica de nuevo.
    .window = Crea un token nuevo en tu cuenta del portal y escríbelo en Ajustes, Portales; o pide ahí el permiso de publicar en la organización. Después publica de nuevo.
failure-token-missing = Falta el token del portal
    .what = Este portal pide un token y no hay ninguno guardado.
    .do = Créalo en tu cuenta del portal y escríbelo con vitrina portal token, o dalo en VITRINA_TOKEN.
    .window = Créalo en tu cuenta del portal y escríbelo aquí o en Ajustes, Portales.
failure-organization-missing = La organización no existe en el portal
    .what = { $url } no tiene la organización «{ $organization }».
    .do = Copia su nombre de la dirección de su página en el portal y agrega el portal otra vez con ella, con otro nombre.
failure-portal-error = El portal falló
    .what = { $url } contestó con un error ({ $detail }).
    .do = Publica de nuevo más tarde: Vitrina revisa lo que ya está y sigue donde quedó. Si se repite, envía este detalle a quien administra el portal.
failure-portal-refused = El portal no acepta la descripción o los datos
    .what = { $url } no aceptó lo enviado ({ $detail }).
    .do = El portal tiene reglas propias. Pide a quien lo administra qué falta, complétalo en el borrador y envíalo de nuevo a revisión.
failure-portal-answer = La respuesta del portal no se entiende
    .what = Lo que contestó { $url } no es la respuesta de un portal CKAN ({ $detail }).
    .seen = Lo que contestó { $url } no es la respuesta de un portal CKAN.
    .do = Revisa la dirección. Si tu red pide iniciar sesión, hazlo en el navegador y publica de nuevo.
failure-portal-conflict = Alguien más cambió los datos en el portal
    .what = { $url } cambió mientras se publicaba ({ $detail }).
    .seen = { $url } cambió mientras se publicaba.
    .do = No se escribió encima. Revisa la página en el portal y publica de nuevo.
failure-dataset-taken = Ese nombre ya es de otro conjunto de datos
    .what = En el portal, «{ $name }» es de un conjunto que no salió de este borrador. No se cambió.
    .do = Elige otro identificador para tu conjunto y envíalo de nuevo a revisión.
failure-portal-full = El archivo no cabe en el portal
    .what = El portal no recibió { $file } ({ $detail }).
    .do = Pide a quien administra el portal más espacio o un límite mayor, o divide los datos. Lo ya enviado sigue privado.
failure-insecure-address = La dirección no es segura
    .what = { $url } no empieza con https: el token viajaría a la vista de otros.
    .do = Usa la dirección que empieza con https.
failure-address-with-secret = La dirección lleva un usuario, una contraseña o parámetros
    .what = La dirección de un portal se guarda y se muestra tal cual: no puede llevar nada secreto.
    .do = Escribe solo la dirección del sitio, sin usuario ni contraseña y sin lo que sigue a «?». El token se guarda en el llavero del equipo.
failure-certificate = El certificado del sitio no es válido
    .what = No se puede comprobar que { $url } sea quien dice ser ({ $detail }).
    .seen = No se puede comprobar que { $url } sea quien dice ser.
    .do = No se envió nada. Revisa la fecha de tu equipo y avisa a quien administra el portal o la red.
failure-public-copy-differs = La copia en el portal no es lo que se aprobó
    .what = { $file }, leído en { $url }, difiere de lo aprobado, o no está.
    .do = Publica de nuevo para reponerlo. Si se repite, avisa a quien administra el portal: algo cambia los archivos.
failure-missing-package-file = Falta un archivo del paquete aprobado
    .what = No se pudo leer { $file } ({ $detail }).
    .do = No se publicó nada. Si no puedes recuperarlo, abre el borrador de nuevo y envíalo otra vez a revisión.
failure-folder-missing = La carpeta del portal no está
    .what = No existe { $path }.
    .do = Crea la carpeta o conecta el disco donde está, y publica de nuevo.
failure-folder-not-ours = En esa carpeta hay otro sitio
    .what = { $path } no lo hizo Vitrina y no se escribió encima.
    .do = Elige otra carpeta, o aparta ese archivo si ya no se usa.

## findings and proofs

finding-file-cut = Al archivo le falta el final; puede haber más datos que los que se leyeron
    .hint = Compara con otra copia del archivo antes de publicar.
finding-sheet-cut = La hoja «{ $sheet }» se leyó hasta la fila { $row }; lo demás está dañado
    .hint = Compara con otra copia del archivo antes de publicar: lo que sigue falta, o algo está alterado.
finding-sheet-missing = La hoja «{ $sheet }» está dañada y no se leyó nada de ella
    .hint = Consigue otra copia del archivo si necesitas esa hoja.
finding-texts-cut = Los textos que comparten las celdas están dañados; ninguna fila a la que le falte un texto se tomó
    .hint = Revisa los textos contra otra copia del archivo antes de publicar.
finding-separator-line = La primera línea indica el separador «{ $separator }» y no son datos
    .hint = Vitrina la siguió y no la publica. No tienes que hacer nada.
finding-name-differs = El nombre termina en «.{ $ending }», pero el archivo es { $format ->
        [xlsx] un libro de Excel (xlsx)
        [xlsm] un libro de Excel con macros (xlsm)
        [xlsb] un libro binario de Excel (xlsb)
        [xls] un libro de Excel 97 a 2003 (xls)
        [ods] una hoja de OpenDocument (ods)
        [fods] una hoja de OpenDocument sin comprimir (fods)
        [xml2003] un libro de Excel 2003 en XML
        [html] una página web
        [csv] un texto separado (csv)
        [tsv] un texto separado por tabuladores (tsv)
       *[other] de otro formato
    }
    .hint = Vitrina lo leyó por su contenido. No tienes que hacer nada; si Excel avisa al abrirlo, esta es la causa.
finding-web-outside = Fuera de las tablas de la página hay texto que no se tomó: «{ $text }»
    .hint = Si hace falta, escríbelo en la descripción.
finding-web-encoding-mixed = { $count ->
        [one] Un carácter no es
       *[other] { $count } caracteres no son
    } de la codificación de la página ({ $encoding })
    .hint = Revisa los acentos y las eñes. Si se ven mal, descarga la página de nuevo.
finding-web-cut-off = La página termina a mitad de una tabla
    .hint = Puede que la descarga se haya cortado: compara la última fila con la original.
finding-encoding-mixed = { $count ->
        [one] Un carácter no es
       *[other] { $count } caracteres no son
    } del resto de la codificación ({ $encoding }), en las filas { $rows }
    .hint = Revisa los acentos y las eñes de esas filas. Si se ven mal, corrígelos en tu archivo y guárdalo como «CSV UTF-8».
finding-quote-unclosed = { $count ->
        [one] Unas comillas se abren y nunca se cierran
       *[other] En { $count } celdas se abren comillas que nunca se cierran
    }
    .hint = Las tomamos como parte del texto y la fila termina donde termina su línea. Revisa esa fila; si no es así, corrige las comillas en tu archivo y ábrelo de nuevo.
finding-quote-stray = { $count ->
        [one] Una celda tiene comillas sueltas en su texto
       *[other] { $count } celdas tienen comillas sueltas en su texto
    }
    .hint = Se quedan tal como están en tu archivo.
finding-quote-rows = { $count ->
        [one] Una celda entre comillas contiene lo que parecen filas enteras
       *[other] { $count } celdas entre comillas contienen lo que parecen filas enteras
    }
    .hint = Tal vez falta cerrar unas comillas. Revisa esa celda; si son filas, corrige las comillas en tu archivo y ábrelo de nuevo.
finding-nul-signs = El archivo tiene { $count ->
        [one] un carácter nulo, que no se ve
       *[other] { $count } caracteres nulos, que no se ven
    }
    .hint = Se quedan en sus celdas. Si no los pusiste a propósito, guarda de nuevo el archivo con el programa que lo hizo.
finding-rows-short = { $count ->
        [one] Una fila tiene
       *[other] { $count } filas tienen
    } menos celdas que las demás, que tienen { $usual }: { $rows }
    .hint = Las celdas que faltan quedan vacías al final. Revisa si en esas filas falta un separador.
finding-rows-long = { $count ->
        [one] Una fila tiene
       *[other] { $count } filas tienen
    } más celdas que las demás, que tienen { $usual }: { $rows }
    .hint = No se quitó nada. Revisa esas filas: casi siempre hay un separador dentro de un texto sin comillas.
finding-hidden-sheet = { $count ->
        [one] El archivo tiene una hoja oculta, «{ $sheet }»
       *[other] El archivo tiene { $count } hojas ocultas; la primera es «{ $sheet }»
    }
    .hint = Nada de una hoja oculta se publica, a menos que elijas esa hoja.
finding-no-table = Aquí no se encontró ninguna tabla
    .hint = Elige otra hoja o indica dónde está la tabla: sus celdas y sus filas de encabezado.
finding-header-blank = La columna { $column } tiene datos, pero no tiene nombre en el encabezado
    .hint = Por ahora se llama «{ $name }». Ponle un nombre que diga qué contiene.
finding-header-duplicate = La columna { $column } se llama igual que otra
    .hint = Por ahora se llama «{ $name }». Dale a cada columna un nombre propio.
finding-type-does-not-fit = { $count ->
        [one] Uno de { $filled } valores de «{ $column }» no es del tipo que elegiste
       *[other] { $count } de { $filled } valores de «{ $column }» no son del tipo que elegiste
    }
    .hint = La columna queda como texto, así que nada se pierde. El primer valor que no cabe es «{ $value }», en la fila { $row }: corrígelo o elige otro tipo que no sea { $type }.
finding-cell-error = { $count ->
        [one] Una fórmula de «{ $column }» da error
       *[other] { $count } fórmulas de «{ $column }» dan error
    }
    .hint = La primera es { $value }, en la fila { $row }. Se publicaría tal cual: corrige la fórmula en tu archivo y ábrelo de nuevo.
finding-long-number = { $count ->
        [one] Un número de «{ $column }» tiene 16 cifras o más
       *[other] { $count } números de «{ $column }» tienen 16 cifras o más
    }
    .hint = Excel solo guarda 15 cifras de un número, así que las últimas pueden estar mal. El primero es { $value }, en la fila { $row }: compáralo con su fuente y guarda esas claves como texto.
finding-order-unknown = { $count ->
        [one] Una fecha de «{ $column }» se puede leer de dos maneras
       *[other] { $count } fechas de «{ $column }» se pueden leer de dos maneras
    }
    .hint = ¿«{ $value }», en la fila { $row }, es { $day_first } o { $month_first }? Elige si va primero el día o el mes. Mientras tanto la columna queda como texto.
finding-mark-unknown = { $count ->
        [one] Un número de «{ $column }» se puede leer de dos maneras
       *[other] { $count } números de «{ $column }» se pueden leer de dos maneras
    }
    .hint = ¿«{ $value }», en la fila { $row }, es { $point } o { $comma }? Elige si los decimales van después de un punto o de una coma. Mientras tanto la columna queda como texto.
finding-dates-half-read = { $count ->
        [one] Una fecha de «{ $column }» es texto y las demás no
       *[other] { $count } fechas de «{ $column }» son texto y las demás no
    }
    .hint = La primera es «{ $value }», en la fila { $row }. Suele pasar cuando Excel abrió el archivo con otro orden de día y mes, y entonces las demás fechas pueden tenerlos cambiados: compáralas con su fuente.
finding-date-impossible = { $count ->
        [one] Una fecha de «{ $column }» no existe en el calendario
       *[other] { $count } fechas de «{ $column }» no existen en el calendario
    }
    .hint = La primera es «{ $value }». Están en estas filas: { $rows }. La columna queda como texto hasta que las corrijas en tu archivo.
finding-number-damaged = { $count ->
        [one] Un número de «{ $column }» perdió sus últimas cifras
       *[other] { $count } números de «{ $column }» perdieron sus últimas cifras
    }
    .hint = Excel solo guarda 15 cifras y pone ceros o un exponente en lugar de las demás. El primero es { $value }, en la fila { $row }. Si son claves, tómalas de su fuente y guárdalas como texto.
finding-missing-declared = { $count ->
        [one] Un valor de «{ $column }» dice que no hay dato
       *[other] { $count } valores de «{ $column }» dicen que no hay dato
    }
    .hint = Son { $missing }. En el CSV y en Excel quedan tal cual, y la descripción para programas avisa que no son datos; en JSON y en Parquet son null. Si alguno sí es un dato, quítalo en la columna.
finding-unit-apart = { $count ->
        [one] Un número de «{ $column }» lleva el signo { $unit }
       *[other] Los { $count } números de «{ $column }» llevan el signo { $unit }
    }
    .hint = Se publican los números solos: «{ $value }» queda como { $number }. El signo { $unit } va en la descripción de la columna.
finding-short-year = { $count ->
        [one] Una fecha de «{ $column }» tiene el año con dos cifras
       *[other] { $count } fechas de «{ $column }» tienen el año con dos cifras
    }
    .hint = Del 00 al 29 se leen como 2000 a 2029, y del 30 al 99 como 1930 a 1999: «{ $value }», en la fila { $row }, es { $iso }.
finding-untrimmed = { $count ->
        [one] Un valor de «{ $column }» empieza o termina con un espacio
       *[other] { $count } valores de «{ $column }» empiezan o terminan con un espacio
    }
    .hint = El primero es «{ $value }», en la fila { $row }. Quien busque o compare puede no encontrarlos.
finding-blank-rows-inside = { $count ->
        [one] Hay una fila en blanco entre los registros
       *[other] Hay { $count } filas en blanco entre los registros
    }
    .hint = Las filas en blanco no se publican; la primera es la { $row }. Revisa que todos los registros sean de una misma tabla.
finding-totals-left-out = { $count ->
        [one] Una fila de totales no se publica
       *[other] { $count } filas de totales no se publican
    }
    .hint = La primera es la fila { $row }. Quien sume los datos contaría todo dos veces.
finding-notes-left-out = { $count ->
        [one] Una nota debajo de la tabla no va con los datos
       *[other] { $count } notas debajo de la tabla no van con los datos
    }
    .hint = La primera está en la fila { $row }. Copia en la descripción lo que haga falta a quien lea los datos.
finding-cell-outside-table = { $count ->
        [one] Una celda al lado de la tabla no se publica
       *[other] { $count } celdas al lado de la tabla no se publican
    }
    .hint = La primera es { $cell }. Si es parte de la tabla, ponle encabezado a su columna o elige un cuadro más grande.
finding-merged-filled = { $count ->
        [one] Una celda recibió el valor de una celda combinada
       *[other] { $count } celdas recibieron el valor de { $ranges ->
            [one] una celda combinada
           *[other] { $ranges } celdas combinadas
        }
    }
    .hint = Así cada fila dice a qué grupo pertenece. Si no es lo que quieres, déjalas vacías.
finding-merged-hides-value = { $count ->
        [one] Debajo de la celda combinada { $range } hay un valor que no se ve
       *[other] Hay { $count } valores que no se ven debajo de celdas combinadas; las primeras son { $range }
    }
    .hint = Los valores se conservan en su celda. Revisa si deben publicarse.
finding-readers-differ = { $count ->
        [one] Otro lector ve distinta una celda, { $cell } de «{ $sheet }»: aquí «{ $first }», allí «{ $second }»
       *[other] Otro lector ve distintas { $count } celdas; la primera es { $cell } de «{ $sheet }»: aquí «{ $first }», allí «{ $second }»
    }
    .hint = Ábrela en Excel y compara. Se publica lo que Vitrina leyó.
finding-link-lost = Una relación de «{ $sheet }» apunta a una columna que ya no está
    .hint = No se publica. Vuelve a indicarla o quítala.
finding-link-unlike = «{ $column }» y «{ $other }» de «{ $sheet }» no tienen el mismo tipo
    .hint = La relación no se publica. Dales el mismo tipo en el paso Tabla.
finding-link-twice = En «{ $other }» de «{ $sheet }» se repite «{ $value }», y «{ $column }» se refiere a esa columna
    .hint = La relación no se publica: cada valor debe estar una sola vez.
finding-link-unknown = { $count ->
        [one] «{ $value }» de «{ $column }» no está en «{ $other }» de «{ $sheet }»
       *[other] { $count } valores de «{ $column }» no están en «{ $other }» de «{ $sheet }»; el primero es «{ $value }»
    }
    .hint = La relación no se publica. Revisa si faltan filas en la otra tabla.
proof-all = { $filled ->
        [one] El único valor es { $type ->
            [integer] un número entero
            [number] un número
            [boolean] sí o no
            [date] una fecha
            [datetime] una fecha con hora
            [time] una hora
           *[string] texto
        }
       *[other] Los { $filled } valores son { $type ->
            [integer] números enteros
            [number] números
            [boolean] sí o no
            [date] fechas
            [datetime] fechas con hora
            [time] horas
           *[string] texto
        }
    }
proof-text = { $filled ->
        [one] El único valor es texto
       *[other] Los { $filled } valores son texto
    }
proof-leading-zeros = { $matching ->
        [one] Uno de { $filled } valores empieza con cero, { $value } en la fila { $row }: es una clave y queda como texto
       *[other] { $matching } de { $filled } valores empiezan con cero, como { $value } en la fila { $row }: son claves y quedan como texto
    }
proof-mixed = { $other ->
        [one] { $matching } de { $filled } valores son iguales en tipo; «{ $value }», en la fila { $row }, no lo es
       *[other] { $matching } de { $filled } valores son iguales en tipo; { $other } no lo son, como «{ $value }» en la fila { $row }
    }
proof-durations = Algunos tiempos pasan de 24 horas, así que quedan como texto
proof-empty = La columna está vacía
proof-chosen = Elegiste este tipo y los { $filled } valores caben en él
proof-missing = { $matching } de { $filled } valores son { $type ->
        [integer] números enteros
        [number] números
        [boolean] sí o no
        [date] fechas
        [datetime] fechas con hora
        [time] horas
       *[string] texto
    }; los demás dicen que no hay dato: { $missing }
proof-written = Los { $filled } valores son { $type ->
        [integer] números enteros
        [number] números
        [boolean] sí o no
        [date] fechas
        [datetime] fechas con hora
        [time] horas
       *[string] texto
    }, aunque { $written } { $written ->
        [one] está guardado como texto
       *[other] están guardados como texto
    }; se publican en forma abierta
proof-code = Son claves, como { $value } en la fila { $row }, y quedan como texto
proof-impossible = { $matching } de { $filled } valores son fechas; { $other } no existen en el calendario, como «{ $value }» en la fila { $row }
proof-order-unknown = Son fechas, pero no se sabe si va primero el día o el mes, como en «{ $value }» en la fila { $row }: elige tú
proof-mark-unknown = Son números, pero no se sabe si «{ $value }», en la fila { $row }, tiene decimales o miles: elige tú
proof-units = Son números con signos distintos, como pesos y porcentajes, así que quedan como texto
reading-point = Los decimales van después de un punto
reading-comma = Los decimales van después de una coma
reading-day-first = En las fechas va primero el día
reading-month-first = En las fechas va primero el mes
reading-unit = El signo { $unit } va aparte de los números

## what an X-ray finds

xray-hidden-sheet = Hojas ocultas
xray-very-hidden-sheet = Hojas muy ocultas, que ningún menú muestra
xray-hidden-rows = Filas ocultas
xray-filtered-rows = Filas que un filtro deja fuera de la vista
xray-hidden-columns = Columnas ocultas
xray-same-colour = Texto del mismo color que su fondo
xray-tiny-text = Texto diminuto
xray-hidden-values = Valores cuyo formato no muestra nada
xray-beyond-table = Celdas fuera de la tabla
xray-comment = Comentarios
xray-threaded-comment = Conversaciones en las celdas
xray-defined-name = Nombres de celdas y valores
xray-pivot-cache = Tablas dinámicas, con su copia de los datos
xray-data-model = Modelo de datos, que ninguna hoja muestra
xray-external-link = Vínculos a otros archivos
xray-connection = Conexiones a bases de datos o servicios
xray-query = Consultas
xray-property = Quién lo hizo, dónde y sobre qué
xray-custom-property = Propiedades propias del documento
xray-embedded-object = Documentos de otros programas dentro del archivo
xray-image = Imágenes
xray-macro = Macros
xray-macro-sheet = Hojas de macros
xray-custom-part = Datos que otros programas guardaron en el archivo
xray-tracked-change = Cambios anteriores y quién los hizo
xray-unread = Partes que no se pudieron revisar
xray-property-author = Autor
xray-property-last-author = Último que guardó
xray-property-title = Título
xray-property-subject = Asunto
xray-property-comments = Comentarios
xray-property-keywords = Palabras clave
xray-property-category = Categoría
xray-property-status = Estado
xray-property-company = Organización
xray-property-manager = Responsable
xray-property-link-base = Base de los vínculos
xray-property-template = Plantilla
xray-property-path = Carpeta donde se guardó
xray-property-user = Reservado por
xray-property-printed-by = Impreso por
xray-cells = { $count ->
        [one] 1 celda o registro
       *[other] { NUMBER($count) } celdas o registros
    }
xray-title = Lo que el archivo lleva además de la tabla
xray-waiting = Revisando el archivo
xray-clear = No se encontró nada oculto en el archivo
    .what = Ni hojas, filas o columnas ocultas, ni comentarios, autores, imágenes u otros archivos.
xray-none-published = Nada de esto se publica. Solo sale la tabla.
xray-within = Esto no se ve, pero se publica con la tabla
    .what = Está dentro de la tabla que elegiste. Si no debe salir, quítalo de tu archivo y ábrelo otra vez, o deja fuera esas celdas en el paso Tabla.
xray-place-sheet = Hoja «{ $sheet }»: { $count }
xray-place-file = En el archivo: { $count }
xray-more = Y más: aquí se muestran los primeros { $count }.

## stages

stage-read = Leyendo el archivo
stage-shape = Buscando la tabla
stage-write = Escribiendo los archivos
stage-keep = Guardando el original
stage-check = Comprobando que nada cambió
stage-send = Enviando los archivos
stage-load = Cargando las filas
stage-read-back = Leyendo la copia pública


## states

state-draft = Borrador
state-submitted = En revisión
state-returned = Devuelto
state-approved = Aprobado
state-publishing = En espera de envío
state-published = Publicado
act-created = creó el borrador
act-described = cambió la descripción
act-shaped = cambió la tabla
act-went-back = volvió a un punto anterior
act-submitted = envió a revisión
act-approved = aprobó y firmó
act-returned = devolvió
act-withdrawn = retiró de la revisión
act-reopened = abrió una nueva versión
act-publishing = empezó a publicar
act-published = publicó


## published pages

page-skip = Ir al contenido
page-files = Archivos para descargar
page-about = Acerca de estos datos
page-data = Datos
page-table = Tabla
page-tables = Tablas
page-table-size = ({ $rows ->
    [one] 1 fila
   *[other] { $rows } filas
  }, { $columns ->
    [one] 1 columna
   *[other] { $columns } columnas
  })
page-columns-of = Columnas de «{ $table }»
page-columns-of-caption = Qué contiene cada columna de «{ $table }»
page-link = La columna «{ $column }» se refiere a la columna «{ $other }» de la tabla
page-columns-list = Lista de columnas
page-columns-caption = Qué contiene cada columna
page-column = Columna
page-type = Tipo
page-property = Dato
page-value = Valor
page-filled = Filas con dato
page-title = Título
page-description = Descripción
page-publisher = Quién publica
page-license = Licencia
page-contact = Contacto
page-frequency = Se actualiza
page-modified = Última actualización
page-keywords = Palabras clave
page-rows = Filas
page-columns = Columnas
page-number = { $number }
page-day = { $day } de { $month } de { $year }
page-moment = { $day }, { $time } (UTC)
page-size-bytes = { $size } bytes
page-size-kb = { $size } kB
page-size-mb = { $size } MB
page-size-gb = { $size } GB
page-part = Aquí se muestran las primeras { $shown } filas de { $rows }.
page-part-files = La tabla completa está en los archivos para descargar
page-wide = La tabla tiene { $columns } columnas: deslízala hacia los lados, o selecciónala y usa las flechas.
page-wide-paper = La tabla tiene { $columns } columnas y no cabe en papel. Está completa en los archivos para descargar.
page-blank = Una celda vacía significa que no hay dato.
page-sheet-holds = { $rows ->
        [one] Esta hoja contiene una tabla con una fila
       *[other] Esta hoja contiene una tabla con { $rows } filas
    } y { $columns ->
        [one] una columna.
       *[other] { $columns } columnas.
    }
page-sheet-more = Una celda vacía significa que no hay dato. La descripción está en la hoja «{ $about }» y los tipos de columna en la hoja «{ $columns }».
page-type-string = Texto
page-type-integer = Número entero
page-type-number = Número
page-type-boolean = Sí o no (true, false)
page-type-date = Fecha (AAAA-MM-DD)
page-type-datetime = Fecha y hora (AAAA-MM-DDThh:mm:ss)
page-type-time = Hora (hh:mm:ss)
frequency-continuous = De forma continua
frequency-daily = Cada día
frequency-weekly = Cada semana
frequency-fortnightly = Cada quincena
frequency-monthly = Cada mes
frequency-bimonthly = Cada dos meses
frequency-quarterly = Cada tres meses
frequency-four-monthly = Cada cuatro meses
frequency-half-yearly = Cada seis meses
frequency-yearly = Cada año
frequency-two-yearly = Cada dos años
frequency-five-yearly = Cada cinco años
frequency-ten-yearly = Cada diez años
frequency-irregular = Sin periodo fijo
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
receipt-title = Comprobante de publicación
receipt-lead = «{ $title }» se publicó en { $portal } el { $day }. La copia pública se leyó de vuelta y es idéntica a lo aprobado.
receipt-about = Acerca de la publicación
receipt-proven = Qué se comprobó
receipt-proven-people = Dos personas distintas lo firmaron
receipt-proven-same = { $count ->
        [one] El archivo publicado es el aprobado, byte por byte
       *[other] Los { $count } archivos publicados son los aprobados, byte por byte
    }
receipt-proven-same-how = Compara la huella de cada archivo
receipt-proven-public = La copia pública se leyó de vuelta
receipt-address = Dirección pública
receipt-portal = Portal
receipt-prepared = Preparó y firmó
receipt-approved = Aprobó y firmó
receipt-version = Versión
receipt-source = Archivo de origen (no se publica)
receipt-files = Archivos publicados
receipt-files-caption = Cada archivo y su huella SHA-256
receipt-file = Archivo
receipt-size = Tamaño
receipt-rows = Filas
receipt-digest = Huella SHA-256
receipt-check = Cómo comprobarlo
receipt-check-lead = Descarga un archivo de la dirección pública y calcula su huella con la orden de tu sistema. Si es igual a la de la tabla, el archivo es el que se aprobó, byte por byte.
receipt-check-all = Todo a la vez, con Vitrina y el comprobante en JSON
receipt-signatures = Firmas
receipt-signatures-lead = Para comprobar las firmas (Ed25519) con otro programa. Lo que se firmó está en el comprobante en JSON.
receipt-manifest = Huella de lo aprobado (manifiesto)
receipt-author-key = Llave pública de quien preparó
receipt-author-signature = Firma de quien preparó
receipt-supervisor-key = Llave pública de quien aprobó
receipt-supervisor-signature = Firma de quien aprobó
receipt-own = Huella de este comprobante
action-place-dataset = Poner los archivos en la carpeta
action-write-catalogue = Actualizar la lista de conjuntos
action-create-dataset = Crear el conjunto de datos, privado
action-describe-dataset = Ocultar el conjunto y actualizar su descripción
action-send-file = Enviar { $file }
action-remove-file = Quitar { $file }, que ya no es parte del conjunto
action-prepare-rows = Preparar la tabla para consultas
action-load-rows = Cargar las filas
action-check-copy = Comprobar la copia privada, archivo por archivo
action-make-public = Mostrar el conjunto al público
catalogue-title = Datos abiertos
catalogue-title-of = Datos abiertos: { $publisher }
catalogue-description = Datos publicados en formatos abiertos para que cualquier persona los lea, descargue y use.
catalogue-empty = Todavía no hay conjuntos de datos.
catalogue-count = { $count ->
        [one] Un conjunto de datos
       *[other] { $count } conjuntos de datos
    }
catalogue-issued = Publicado
catalogue-machines = Este catálogo para programas (DCAT)
format-csv = CSV
format-json = JSON
format-parquet = Parquet
format-xlsx = Excel (XLSX)
format-html = HTML
format-datapackage = Data Package
file-csv = La tabla en texto, para cualquier programa u hoja de cálculo
file-json = Los registros, para quien programa
file-parquet = Columnas con su tipo, para programas de análisis
file-xlsx = Libro accesible, para abrir en Excel o LibreOffice
file-html = Página web accesible con la tabla
file-datapackage = Las columnas y sus tipos, para programas (datapackage.json)

## command line

cli-usage-missing = { $count ->
        [one] Falta { $argument }.
       *[other] Faltan { $argument }.
    }
cli-usage-unknown = «{ $given }» no se conoce aquí.
cli-usage-unknown-command = No existe la orden «{ $given }».
cli-usage-no-command = Falta la orden.
cli-usage-close = ¿Querías decir { $values }?
cli-usage-bad-value = «{ $given }» no sirve para { $argument }.
cli-usage-no-value = Falta el valor de { $argument }.
cli-usage-values = Se acepta: { $values }.
cli-usage-conflict = { $argument } no va junto con { $other }.
cli-usage-twice = { $argument } solo va una vez.
cli-usage-surplus = «{ $given }» sobra: { $argument } no lleva más valores.
cli-usage-other = Algo de lo escrito no se puede leer.
cli-usage-options = [OPCIONES]
cli-usage-command = ORDEN
cli-arg-with-values = { $help } [valores: { $values }]
cli-heading-usage = Uso
cli-heading-options = Opciones
cli-heading-arguments = Datos
cli-heading-commands = Órdenes
cli = De una hoja de cálculo a datos abiertos y accesibles
    .examples =
        Ejemplos:
        {"  "}vitrina inspect obras.xlsx
        {"  "}vitrina convert obras.xlsx --to csv,html --out datos
cli-inspect = Muestra las hojas, las tablas y los tipos de un archivo
    .examples =
        Ejemplos:
        {"  "}vitrina inspect obras.xlsx
        {"  "}vitrina inspect obras.csv --json
        {"  "}vitrina inspect obras.zip --member 2024/enero.xlsx
        {"  "}cat obras.csv | vitrina inspect -
cli-xray = Busca lo que un archivo lleva además de sus tablas: lo oculto, lo invisible, quién lo hizo
    .examples =
        Ejemplos:
        {"  "}vitrina xray obras.xlsx
        {"  "}vitrina xray obras.xlsx --json
cli-xray-clear = En { $file } no se encontró nada oculto: ni hojas, filas o columnas ocultas, ni comentarios, autores u otros archivos.
cli-xray-found = Esto lleva { $file } además de sus tablas. Nada de esto se publica.
cli-xray-within = Esto no se ve, pero está dentro de una tabla y se publica con ella. Revísalo, y quítalo de tu archivo si no debe salir.
cli-xray-sheet = {"  "}Hoja «{ $sheet }»: { NUMBER($count) }
cli-xray-file = {"  "}En el archivo: { NUMBER($count) }
cli-xray-more = {"    "}… y más
cli-cells = Escribe en JSON cada celda con contenido
    .examples =
        Ejemplos:
        {"  "}vitrina cells obras.xlsx --json
cli-trace = Dice de qué celda viene un valor publicado
    .examples =
        Ejemplos:
        {"  "}vitrina trace obras.xlsx --row 12 --field Monto
        {"  "}vitrina trace obras.xlsx --row 12 --field 3
cli-compare = Compara la lectura con la de otro programa, celda por celda
    .examples =
        Ejemplos:
        {"  "}vitrina compare obras.xlsx
cli-compared = { $differing ->
        [0] Los dos lectores ven lo mismo en { NUMBER($cells) } celdas.
       *[other] De { NUMBER($cells) } celdas, { NUMBER($differing) } se ven distintas:
    }
cli-difference = {"  "}{ $cell } de «{ $sheet }»: aquí «{ $first }», allí «{ $second }»
cli-convert = Convierte una tabla a formatos abiertos
    .examples =
        Ejemplos:
        {"  "}vitrina convert obras.xlsx --to csv,json,xlsx,html --out datos
        {"  "}vitrina convert obras.xlsx --to csv --out datos --sheet 2 --box A5:K204 --header-rows 5-6
cli-person = Personas que preparan y aprueban
    .examples =
        Ejemplos:
        {"  "}vitrina person add "Ana Ruiz" --role clerk
        {"  "}vitrina person list
cli-person-add = Agrega a una persona y crea su llave
    .examples =
        Ejemplos:
        {"  "}vitrina person add "Ana Ruiz" --role clerk
        {"  "}vitrina person add "Luis Mora" --role supervisor
cli-person-list = Muestra a todas las personas
    .examples =
        Ejemplos:
        {"  "}vitrina person list --json
cli-portal = Portales donde se publica
    .examples =
        Ejemplos:
        {"  "}vitrina portal add sitio --folder sitio
        {"  "}vitrina portal test sitio
cli-portal-add = Agrega un portal: una carpeta o un sitio CKAN
    .examples =
        Ejemplos:
        {"  "}vitrina portal add sitio --folder sitio
        {"  "}vitrina portal add estado --ckan https://datos.ejemplo.mx --organization obras
cli-portal-test = Comprueba que el portal responde y permite publicar
    .examples =
        Ejemplos:
        {"  "}vitrina portal test estado
cli-portal-token = Pide un token nuevo y lo guarda en el llavero
    .examples =
        Ejemplos:
        {"  "}vitrina portal token estado
cli-portal-list = Muestra los portales
    .examples =
        Ejemplos:
        {"  "}vitrina portal list
cli-draft = Borradores: de la hoja al envío a revisión
    .examples =
        Ejemplos:
        {"  "}vitrina draft new obras.xlsx --as ana-ruiz
        {"  "}vitrina draft list
cli-draft-new = Empieza un borrador con un archivo
    .examples =
        Ejemplos:
        {"  "}vitrina draft new obras.xlsx --as ana-ruiz
        {"  "}vitrina draft new obras.xlsx --as ana-ruiz --sheet 2 --header-rows 5-6
cli-draft-set = Cambia la descripción de un borrador
    .examples =
        Ejemplos:
        {"  "}vitrina draft set ID title="Obras públicas" license=cc-by-4.0 frequency=trimestral
        {"  "}vitrina draft set ID contact=datos@ejemplo.mx publisher="Secretaría de Obras"
        {""}
        frequency: { values-frequency }
        license: { values-license }, o la dirección https:// de otra
values-frequency = tiempo real, diaria, semanal, quincenal, mensual, bimestral, trimestral, cuatrimestral, semestral, anual, bienal, quinquenal, decenal, irregular
values-license = Libre-Uso-MX, CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, ODbL-1.0, OGL-UK-3.0
cli-draft-shape = Cambia la hoja, el recuadro o los encabezados
    .examples =
        Ejemplos:
        {"  "}vitrina draft shape ID --box A5:K204 --header-rows 5-6
        {"  "}vitrina draft shape ID --column C.order=day_first --column "D.missing=S/D|N/A"
cli-draft-tables = Muestra las tablas del archivo y cuáles están en el conjunto
    .examples =
        Ejemplos:
        {"  "}vitrina draft tables ID
cli-draft-add-table = Agrega otra tabla del archivo al conjunto
    .examples =
        Ejemplos:
        {"  "}vitrina draft add-table ID --sheet Tabla_334255
        {"  "}vitrina draft add-table ID --sheet 2 --box A20:F40
        {"  "}vitrina draft add-table ID --all
cli-draft-remove-table = Saca una tabla del conjunto
    .examples =
        Ejemplos:
        {"  "}vitrina draft remove-table ID --table tabla-334255
cli-draft-name-table = Cambia el nombre o el título de una tabla
    .examples =
        Ejemplos:
        {"  "}vitrina draft name-table ID --table tabla-334255 --name socios --title "Socios de cada contrato"
cli-draft-link-table = Dice a qué columna de otra tabla se refiere una columna
    .examples =
        Ejemplos:
        {"  "}vitrina draft link-table ID --table socios --column ID --with contratos --with-column Socios
cli-draft-show = Muestra un borrador y su estado
    .examples =
        Ejemplos:
        {"  "}vitrina draft show ID --json
cli-draft-list = Muestra los borradores
    .examples =
        Ejemplos:
        {"  "}vitrina draft list
cli-draft-history = Muestra todo lo que pasó con un borrador
    .examples =
        Ejemplos:
        {"  "}vitrina draft history ID
cli-draft-back = Vuelve a un punto anterior de la historia
    .examples =
        Ejemplos:
        {"  "}vitrina draft back ID --to 3
cli-draft-submit = Congela el borrador y lo envía a revisión
    .examples =
        Ejemplos:
        {"  "}vitrina draft submit ID --as ana-ruiz
cli-draft-reopen = Retira un borrador de la revisión o abre su siguiente versión
    .examples =
        Ejemplos:
        {"  "}vitrina draft reopen ID --as ana-ruiz
cli-review = Aprueba o devuelve lo que otra persona preparó
    .examples =
        Ejemplos:
        {"  "}vitrina review approve ID --as luis-mora
        {"  "}vitrina review return ID --as luis-mora --reason "Falta mayo"
cli-review-approve = Aprueba y firma un borrador
    .examples =
        Ejemplos:
        {"  "}vitrina review approve ID --as luis-mora
cli-review-return = Devuelve un borrador con un motivo
    .examples =
        Ejemplos:
        {"  "}vitrina review return ID --as luis-mora --reason "Falta mayo"
cli-publish = Publica un borrador aprobado, o continúa donde se quedó
    .examples =
        Ejemplos:
        {"  "}vitrina publish ID --to sitio
cli-verify = Comprueba un comprobante y la copia pública
    .examples =
        Ejemplos:
        {"  "}vitrina verify comprobante.json
        {"  "}vitrina verify comprobante.json --offline
cli-backup = Guarda en un archivo los borradores, originales, decisiones y comprobantes
    .examples =
        Ejemplos:
        {"  "}vitrina backup copia.sqlite
cli-completions = Escribe las órdenes que tu terminal puede completar
    .examples =
        Ejemplos:
        {"  "}vitrina completions bash > /etc/bash_completion.d/vitrina
cli-arg-home = Carpeta de los datos (o VITRINA_HOME)
cli-arg-json = Responde con un documento JSON
cli-arg-lang = Idioma: es o en
cli-arg-decision = Una decisión sobre una columna: letra, punto, name, type, decimal, order o missing, igual y valor
cli-arg-file = Archivo; - es la entrada estándar
cli-arg-member = En un zip o una carpeta: el archivo, por su nombre completo o su número en la lista
cli-arg-to = Formatos separados por comas, portal o número de la historia
cli-arg-out = Carpeta para los archivos
cli-arg-sheet = Hoja: su número desde 1, o su nombre
cli-arg-area = Recuadro de la tabla, con sus encabezados
cli-arg-header-rows = Filas de los encabezados
cli-arg-encoding = Codificación del texto, si la encontrada no es la correcta
cli-arg-delimiter = Separador del texto, si el encontrado no es el correcto; «tab» es el tabulador
cli-arg-row-role = Qué es una fila: 9=data, header, units, title, total, note u out
cli-arg-merged = Celdas combinadas: blank las deja vacías; fill repite su valor
cli-arg-row = Fila publicada, desde 1
cli-arg-value-column = Columna: su nombre, o su número desde 1
cli-arg-name = Nombre
cli-arg-table = Tabla del conjunto: su nombre, su título o su hoja; sin ella, la primera
cli-arg-all = Todas las tablas de las hojas visibles
cli-arg-new-name = Nombre para archivos y direcciones: minúsculas, números y guiones
cli-arg-title = Título para las personas
cli-arg-column = Columna de la tabla; se puede repetir
cli-arg-with-table = La otra tabla
cli-arg-with-column = Columna de la otra tabla, en el mismo orden
cli-arg-none = Quita todas las relaciones de la tabla
cli-arg-role = clerk prepara; supervisor aprueba
cli-arg-remember = Guarda la contraseña en el llavero de esta cuenta
cli-arg-folder = Carpeta que será el sitio
cli-arg-ckan = Dirección del sitio CKAN
cli-arg-organization = Organización que publica en CKAN
cli-arg-person = Quién lo hace: su clave o su nombre
cli-arg-properties = Dato=valor; un valor vacío lo quita
cli-arg-id = Clave del borrador
cli-arg-reason = Motivo de la devolución
cli-arg-receipt = Comprobante (.json)
cli-arg-offline = No mira la copia pública
cli-arg-shell = Terminal
cli-arg-damaged = Toma lo que quede de un archivo dañado
cli-arg-help = Muestra esta ayuda
cli-arg-version = Muestra la versión
cli-ask-passphrase = Contraseña de { $person }
cli-ask-new-passphrase = Contraseña nueva
cli-ask-passphrase-again = Otra vez
cli-passphrases-differ = No son iguales. Inténtalo de nuevo.
cli-ask-file-password = Contraseña de { $file }
cli-ask-token = Token de { $portal }
inside-kind = { $kind ->
        [xlsx] Libro de Excel
        [xlsm] Libro de Excel con macros
        [xlsb] Libro binario de Excel
        [xls] Libro de Excel 97 a 2003
        [ods] Hoja de OpenDocument
        [fods] Hoja de OpenDocument sin comprimir
        [xml2003] Libro de Excel 2003 en XML
        [html] Página web con tablas
        [csv] Texto separado
        [tsv] Texto separado por tabuladores
        [locked] Libro con contraseña
        [zip] Archivo comprimido, con su propia lista
        [unseen] Sin mirar por dentro: ya se había descomprimido mucho
        [hidden] Archivo oculto del sistema
        [lock] Marca de un archivo abierto, sin datos
        [link] Enlace a otro lugar
        [deep] Carpeta demasiado profunda
        [empty] Vacío
        [encrypted] Tiene contraseña dentro del zip
        [too-big] Demasiado grande
        [packed-otherwise] Comprimido de un modo que aquí no se lee
        [damaged] Dañado
        [unreadable] No se puede leer
        [pdf] PDF
        [xml] Archivo XML
        [old-spreadsheet] Hoja de un programa muy antiguo
        [word] Documento de texto
        [slides] Presentación
        [numbers] Hoja de Numbers
        [image] Imagen
        [archive] Archivo comprimido dentro de otro
        [database] Base de datos
        [parquet] Archivo Parquet
        [json] Archivo JSON
        [text] Texto sin columnas
        [program] Programa
       *[other] Otro tipo de archivo
    }
cli-within = De { $file } se abre «{ $member }».
cli-within-alone = De { $file } se abre «{ $member }», lo único que se puede abrir ahí.
cli-inside-zip = { $file } contiene:
cli-inside-folder = En la carpeta { $file } hay:
cli-inside-file = { $number }. { $name }: { $kind }, { NUMBER($bytes) } bytes
cli-inside-skipped = {"   "}{ $name }: no se abre. { $kind }
cli-inside-more = { $count ->
        [one] Y 1 archivo más que no se enlista.
       *[other] Y { NUMBER($count) } archivos más que no se enlistan.
    }
cli-inside-how = Elige uno con --member y su nombre o su número.
cli-sheet = Hoja «{ $sheet }»
cli-sheet-hidden = Hoja «{ $sheet }» (oculta)
cli-readings = ¿Se ven bien estas palabras? Si no, elige otra con --encoding:
cli-reading = {"  "}{ $encoding }: { $words }
cli-reading-chosen = {"  "}{ $encoding } (así se leyó): { $words }
cli-no-table = {"  "}Aquí no hay una tabla.
cli-table = {"  "}Tabla en { $box }: { NUMBER($rows) } filas y { NUMBER($columns) } columnas
cli-column = {"    "}{ $name } ({ $type }): { $proof }
cli-file = { $path }: { NUMBER($rows) } filas, { NUMBER($bytes) } bytes
cli-ledger = Filas de la hoja: { NUMBER($sheet) } = { NUMBER($data) } de datos + { NUMBER($titles) } de títulos + { NUMBER($headers) } de encabezado + { NUMBER($units) } de unidades + { NUMBER($repeated) } de encabezado repetido + { NUMBER($totals) } de totales + { NUMBER($notes) } de notas + { NUMBER($blank) } vacías + { NUMBER($dropped) } fuera
cli-why = {"    "}{ $why }
cli-traced = Fila { NUMBER($row) } de «{ $column }»: { $value }, de { $place }
cli-traced-filled = Fila { NUMBER($row) } de «{ $column }»: { $value }, de la celda combinada { $place }
cli-backup-done = Copia guardada en { $path }
cli-person-added = { $name } está en la lista. Su clave es { $person }.
cli-nobody = Todavía no hay nadie. Agrega a alguien con vitrina person add.
cli-person-clerk = { $person }: { $name }, prepara
cli-person-supervisor = { $person }: { $name }, aprueba
cli-portal-added = El portal { $portal } está en la lista.
cli-portal-needs-token = Falta su token: escríbelo con vitrina portal token en una terminal, o dalo en VITRINA_TOKEN.
cli-portal-ready = { $portal } responde y permite publicar.
cli-no-portal = Todavía no hay portales. Agrega uno con vitrina portal add.
cli-draft-state = { $draft }: { $title }. { $state }.
cli-draft-returned = { $person } lo devolvió: «{ $reason }»
cli-draft-missing = Falta en la descripción: { $missing }
cli-draft-kept = Borrador { $draft } guardado.
cli-no-draft = Todavía no hay borradores. Empieza uno con vitrina draft new.
cli-table-included = ✓ { $name }: «{ $sheet }», { $box }
cli-table-left-out = · «{ $sheet }», { $box }: no está en el conjunto
cli-table-hidden = · «{ $sheet }», { $box }: hoja oculta, no está en el conjunto
cli-table-link = {"    "}«{ $column }» se refiere a «{ $other }» de { $name }
cli-tables-more = { $count ->
        [one] Este libro tiene 1 tabla más. Inclúyela con vitrina draft add-table.
       *[other] Este libro tiene { $count } tablas más. Inclúyelas con vitrina draft add-table.
    }
cli-published = Publicado en { $url }. Comprobante: { $receipt }
cli-portal-token-kept = El token de { $portal } está en el llavero.
cli-not-remembered = El llavero no guardó la contraseña: se pedirá cada vez.
cli-verified-strangers = Las firmas y las huellas concuerdan, pero aquí no se conoce a quienes firmaron ({ $author } y { $supervisor }): pide sus llaves a la oficina que publicó ({ $url }).
cli-package = Archivos enviados a revisión, en { $folder }:
cli-packaged = {"  "}{ $path }: { NUMBER($rows) } filas, { NUMBER($bytes) } bytes, sha256:{ $digest }
cli-verified = Válido: { $author } lo preparó, { $supervisor } lo aprobó y { NUMBER($files) } archivos públicos son los aprobados ({ $url }).
cli-verified-offline = Válido: { $author } lo preparó y { $supervisor } lo aprobó. No se miró la copia pública ({ $url }).


## window

window-name = Vitrina
window-version = Versión { $version }

## the desktop's own dialogs

dialog-choose-file = Elige una hoja de cálculo
dialog-choose-folder = Elige una carpeta
dialog-save-file = Guardar una copia
dialog-spreadsheets = Hojas de cálculo
dialog-every-file = Todos los archivos

## said by the acts on drafts, tables and descriptions
failure-nothing-to-undo = No hay nada que deshacer
    .what = Desde que se abrió o se envió este borrador no hay cambios que quitar.
    .do = Para volver más atrás, elige un punto del historial.
failure-nothing-to-redo = No hay nada que rehacer
    .what = El último cambio de este borrador no se había deshecho.
    .do = Para volver a otro momento, elige un punto del historial.
practice-portal = Portal de práctica
format-name-xlsx = Libro de Excel
format-name-xlsm = Libro de Excel con macros
format-name-xlsb = Libro binario de Excel
format-name-xls = Libro de Excel 97 a 2003
format-name-ods = Hoja de cálculo de OpenDocument
format-name-fods = Hoja de cálculo de OpenDocument sin comprimir
format-name-xml2003 = Libro de Excel 2003 en XML
format-name-html = Página web con tablas
format-name-csv = Texto separado por comas
format-name-tsv = Texto separado por tabuladores
type-string = Texto
type-integer = Número entero
type-number = Número
type-boolean = Sí o no
type-date = Fecha
type-datetime = Fecha y hora
type-time = Hora
evidence-kept = { $file } está guardado sin cambios y no se publica
evidence-table = { $columns ->
        [one] { $rows ->
            [one] Una fila y una columna en «{ $sheet }»
           *[other] { $rows } filas y una columna en «{ $sheet }»
        }
       *[other] { $rows ->
            [one] Una fila y { $columns } columnas en «{ $sheet }»
           *[other] { $rows } filas y { $columns } columnas en «{ $sheet }»
        }
    }
evidence-tables = { $count } tablas con { $rows ->
        [one] una fila
       *[other] { $rows } filas
    } en total
evidence-unread = El archivo se lee al abrir el borrador
evidence-no-table = No se encontró una tabla en «{ $sheet }»: dibuja su recuadro
evidence-findings = { $count ->
        [one] Hay un problema por resolver
       *[other] Hay { $count } problemas por resolver
    }
evidence-missing = { $count ->
        [one] Falta 1 de { $of } datos
       *[other] Faltan { $count } de { $of } datos
    }
evidence-complete = Completa
evidence-after-table = Después de encontrar la tabla
evidence-look = Mírala como la verá el público
evidence-frozen = Los archivos son los que se enviaron
evidence-not-ready = Después de completar la tabla y la descripción
evidence-not-sent = Lista para enviarse
evidence-sent = { $person } lo envió el { $at }
evidence-returned = { $person } lo devolvió el { $at }: «{ $reason }»
evidence-approved = Firmada por { $person } el { $at }
evidence-to-publish = Lista para publicarse
evidence-publishing = Empezó en «{ $portal }» el { $at } y falta terminar
evidence-published = En «{ $portal }» desde el { $at }
evidence-after-approval = Después de la aprobación
why-not-author = Preparaste este borrador: otra persona debe aprobarlo
why-not-author-clerk = Preparaste este borrador: una persona supervisora debe aprobarlo
why-not-clerk = Una persona supervisora debe aprobarlo
undo-described = { $count ->
        [one] Deshacer el cambio en { $what ->
            [title] el título
            [description] la descripción
            [publisher] quién publica
            [license] la licencia
            [contact] el contacto
            [frequency] la frecuencia
            [keywords] las palabras clave
            [language] el idioma
           *[identifier] el nombre en la dirección
        }
       *[other] Deshacer { $count } cambios en la descripción
    }
undo-shaped = Deshacer el cambio en { $what ->
        [sheet] la hoja
        [box] el recuadro
        [header_rows] los encabezados
        [tables] las tablas del conjunto
        [names] el nombre de una tabla
        [links] las relaciones
       *[fields] las columnas
    }
undo-went-back = Deshacer la vuelta a un punto anterior
redo-described = { $count ->
        [one] Rehacer el cambio en { $what ->
            [title] el título
            [description] la descripción
            [publisher] quién publica
            [license] la licencia
            [contact] el contacto
            [frequency] la frecuencia
            [keywords] las palabras clave
            [language] el idioma
           *[identifier] el nombre en la dirección
        }
       *[other] Rehacer { $count } cambios en la descripción
    }
redo-shaped = Rehacer el cambio en { $what ->
        [sheet] la hoja
        [box] el recuadro
        [header_rows] los encabezados
        [tables] las tablas del conjunto
        [names] el nombre de una tabla
        [links] las relaciones
       *[fields] las columnas
    }
redo-went-back = Rehacer la vuelta a un punto anterior
event-created = Empezó el borrador
event-described = { $count ->
        [one] Cambió { $what ->
            [title] el título
            [description] la descripción
            [publisher] quién publica
            [license] la licencia
            [contact] el contacto
            [frequency] la frecuencia
            [keywords] las palabras clave
            [language] el idioma
           *[identifier] el nombre en la dirección
        }
       *[other] Cambió { $count } datos de la descripción
    }
event-shaped = Cambió { $what ->
        [sheet] la hoja de la tabla
        [box] el recuadro de la tabla
        [header_rows] los encabezados
        [tables] las tablas del conjunto
        [names] el nombre o el título de una tabla
        [links] las relaciones entre las tablas
       *[fields] el nombre o el tipo de columnas
    }
event-went-back = Volvió a como estaba en el punto { $to }
event-submitted = Lo envió a revisión, versión { $version }
event-approved = Lo aprobó y firmó
event-returned = Lo devolvió: «{ $reason }»
event-withdrawn = Lo retiró de la revisión
event-reopened = Abrió la versión { $version }
event-publishing = Empezó a publicarlo en «{ $portal }»
event-published = Quedó publicado en «{ $portal }»
why-chosen = Elegiste el recuadro o los encabezados
why-chosen-sheet = Elegiste la hoja «{ $sheet }»
why-only-table = Es la única tabla de «{ $sheet }»
why-first-table = Es la primera de { $count } tablas de «{ $sheet }»
why-first-visible = «{ $sheet }» es la primera hoja visible con una tabla
evidence-titles = { $count ->
        [one] La tabla empieza en la fila { $row }, debajo de un título
       *[other] La tabla empieza en la fila { $row }, debajo de { $count } títulos
    }
evidence-header-over-figures = La fila { $row } da nombres: son palabras sobre columnas de cifras
evidence-template = La fila { $row } es el encabezado que da el formato oficial
evidence-header = La fila { $row } da nombres, y debajo cada columna guarda un mismo tipo de dato
evidence-headers = Las filas { $first } a { $last } dan nombres: los grupos se unen a sus columnas
evidence-no-header = Ninguna fila da nombres: las columnas llevan sus letras
evidence-list = Es una lista de { $count } valores sin encabezado
evidence-units = { $count ->
        [one] La fila { $row } da unidades, claves o números de columna y queda fuera
       *[other] { $count } filas dan unidades, claves o números de columna, desde la { $row }, y quedan fuera
    }
evidence-repeated = { $count ->
        [one] La fila { $row } repite el encabezado y queda fuera
       *[other] { $count } filas repiten el encabezado, desde la { $row }, y quedan fuera
    }
evidence-left-out = { $count ->
        [one] La fila { $row } no tiene nada en las columnas de la tabla, o se repite en cada página
       *[other] { $count } filas no tienen nada en las columnas de la tabla, o se repiten en cada página; la primera es la { $row }
    }
evidence-totals = { $count ->
        [one] La fila { $row } es un total por su nombre o por su suma, y queda fuera
       *[other] { $count } filas son totales por su nombre o por su suma, desde la { $row }, y quedan fuera
    }
evidence-notes = { $count ->
        [one] La fila { $row } es una nota y queda fuera
       *[other] { $count } filas son notas, desde la { $row }, y quedan fuera
    }
evidence-rows-chosen = { $count ->
        [one] Decidiste qué es la fila { $row }
       *[other] Decidiste qué son { $count } filas, desde la { $row }
    }
evidence-none-empty = La hoja está vacía
evidence-none-contents = Es un índice: sus { $count } filas nombran otras hojas
evidence-none-form = Las filas { $first } a { $last } son un formulario: rótulos con su respuesta al lado
evidence-none-prose = Las filas { $first } a { $last } son frases, no datos
evidence-none-scattered = Las filas { $first } a { $last } son palabras sueltas sin un encabezado que las nombre
evidence-none-few = Las filas { $first } a { $last } son muy pocas para ser una tabla
evidence-none-lone = Ninguna fila tiene dos celdas que formen columnas: es una portada o son notas
suggest-title-rows = Es el título que está arriba de la tabla
suggest-sheet-name = Es el nombre de la hoja
suggest-file-name = Es el nombre del archivo
suggest-last = Es lo que escribiste en «{ $title }»
suggest-license-default = Es la licencia de datos abiertos del gobierno de México
suggest-frequency-word = El título o el nombre del archivo dice «{ $word }»
suggest-columns = Sale del título y de los nombres de las columnas
suggest-from-table = Resume lo que hay en la tabla
suggest-title-slug = Sale del título
suggested-description = { $title }. { $rows ->
        [one] Contiene un registro
       *[other] Contiene { $rows } registros
    } con { $columns ->
        [one] una columna
       *[other] { $columns } columnas
    }: { $names }.
suggested-more = { $names } y { $count } más
suggested-period = Datos del { $first } al { $last }.
suggested-day = { $day } de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    } de { $year }

## said by people, portals, review and publishing

failure-not-opened = No se pudo abrir
    .what = El sistema no tiene un programa que abra { $what }, o no respondió.
    .do = Ábrelo tú desde tus archivos o tu navegador. Tu trabajo sigue guardado.
stage-compare = Comparando con lo que ya es público
stage-copy = Copiando tus datos
notice-published = Publicado: { $title }
    .what = La copia pública en { $portal } se leyó de vuelta y es idéntica a lo aprobado.
notice-unpublished = No se terminó de publicar: { $title }
    .what = Tu trabajo está a salvo. Vuelve a Vitrina para seguir con { $portal } donde se quedó.

## window: shell
chip-draft = Borrador
chip-submitted = En revisión
chip-returned = Devuelto
chip-approved = Aprobado
chip-publishing = En espera de envío
chip-published = Publicado
step-file = Archivo
step-table = Tabla
step-description = Descripción
step-preview = Vista previa
step-approval = Aprobación
step-publication = Publicación
step-state-done = , listo:
step-state-now = , sigue:
step-state-todo = , pendiente:
step-state-problem = , hay algo por corregir:
step-state-locked = , todavía no:
role-clerk = captura
role-supervisor = supervisión
shell-opening = Abriendo Vitrina
shell-skip = Ir al contenido
shell-start = Ir al inicio de Vitrina
shell-steps = Pasos de este borrador
shell-switch = Cambiar de persona
shell-settings = Ajustes
shell-help = Ayuda
shell-menu = Menú
shell-who = { $name }, { $role }
shell-practice = Práctica, con datos inventados
shell-online = En línea
shell-offline = Sin conexión: todo esto funciona igual
shell-publishing = { $count ->
        [one] 1 envío en curso
       *[other] { $count } envíos en curso
    }
shell-saved = Guardado { $at }
shell-saved-on = Guardado el { $at }
shell-done = Hecho: { $what }
shell-kept = Todo guardado en este equipo
closing-title = Todavía se está trabajando
closing-what = Vitrina no ha terminado. Puede cerrar sola al terminar, o parar ahora: nada se pierde y continúa donde quedó.
closing-after = Cerrar al terminar
closing-now = Parar y cerrar
closing-stay = Seguir aquí
waiting-stop = Detener
waiting-of = { $stage }: { $done } de { $total }
failure-again = Intentar de nuevo
failure-start = Ir al inicio
failure-dismiss = Entendido
failure-copy = Copiar detalles para Informática
failure-page = Esta página no se puede mostrar
    .safe = Tu trabajo está a salvo en este equipo.
copy-done = Copiado
passphrase = Contraseña
passphrase-of = Contraseña de { $person }
passphrase-show = Mostrar
passphrase-hide = Ocultar

## window: start
welcome-name = ¿Cómo te llamas?
welcome-lead = Vitrina convierte una hoja de cálculo en datos que cualquier persona puede leer, descargar y comprobar. Dos preguntas y empiezas.
welcome-name-label = Tu nombre
welcome-name-hint = Como te conocen en tu oficina, por ejemplo «Ana Ruiz». Aparece en lo que prepares o apruebes.
welcome-name-missing = Escribe tu nombre
welcome-role = Hola, { $name }. ¿Qué haces?
welcome-role-label = Elige lo que más se parece a tu trabajo
welcome-role-missing = Elige una de las tres
welcome-role-clerk = Preparo los datos
    .hint = Abres hojas de cálculo, las describes y las envías a revisión.
welcome-role-supervisor = Reviso y apruebo
    .hint = Decides qué se publica de lo que otras personas prepararon.
welcome-role-both = Las dos cosas, por turnos
    .hint = Preparas unos datos y apruebas los de otras personas; nunca los tuyos.
welcome-passphrase = Elige tu contraseña
    .lead = Con ella firmas lo que envías o apruebas. Solo tú debes conocerla, y nadie puede recuperarla por ti.
welcome-passphrase-label = Tu contraseña
welcome-passphrase-hint = Por lo menos { $shortest } caracteres. Varias palabras juntas son fáciles de recordar, por ejemplo las de una frase tuya.
welcome-passphrase-short = Usa por lo menos { $shortest } caracteres
welcome-remember = Recordarla en este equipo
    .hint = Se guarda en el llavero de tu cuenta, no en un archivo.
welcome-next = Continuar
welcome-back = Volver
welcome-begin = Empezar
welcome-other-language = Use Vitrina in English
start-loading = Buscando tus conjuntos de datos
start-good-morning = Buenos días, { $name }
start-good-afternoon = Buenas tardes, { $name }
start-good-evening = Buenas noches, { $name }
start-lead = { $waiting ->
        [0] { $due ->
            [0] Nada espera por ti.
            [one] Nada espera por ti. Un conjunto de datos vence este mes.
           *[other] Nada espera por ti. { $due } conjuntos de datos vencen este mes.
        }
        [one] { $due ->
            [0] Una tarea espera por ti.
            [one] Una tarea espera por ti y un conjunto de datos vence este mes.
           *[other] Una tarea espera por ti y { $due } conjuntos de datos vencen este mes.
        }
       *[other] { $due ->
            [0] { $waiting } tareas esperan por ti.
            [one] { $waiting } tareas esperan por ti y un conjunto de datos vence este mes.
           *[other] { $waiting } tareas esperan por ti y { $due } conjuntos de datos vencen este mes.
        }
    }
start-drop = Suelta aquí una hoja de cálculo
    .what = Excel, LibreOffice o CSV; también un zip o una carpeta. Tu archivo no se modifica ni se publica tal cual.
start-drop-now = Suéltala
start-choose = Elegir archivo
start-choose-folder = Elegir carpeta
start-paste = Pegar celdas
start-paste-keys = Presiona Ctrl+V
    .what = Aquí el botón no puede leer lo que copiaste. Copia las celdas en tu hoja de cálculo, vuelve a esta ventana y presiona Ctrl+V.
start-pasted-name = celdas-pegadas
start-looking = Mirando qué hay en { $file }
start-inside-zip = { $file } contiene varios archivos
start-inside-none = En { $file } no hay nada que se pueda abrir
start-inside-folder = En la carpeta { $file }
start-inside-what = Elige con cuál empiezas. Cada uno es un borrador aparte.
start-inside-search = Buscar por nombre
start-inside-list = Archivos que se pueden abrir
start-inside-skipped = { $count ->
        [one] 1 archivo no se abre
       *[other] { NUMBER($count) } archivos no se abren
    }
start-inside-more = { $count ->
        [one] Y 1 más que no se muestra. Busca por nombre, o toma una carpeta más pequeña.
       *[other] Y { NUMBER($count) } más que no se muestran. Busca por nombre, o toma una carpeta más pequeña.
    }
start-inside-close = Cerrar la lista
start-practise = Practicar con un ejemplo
start-opening = Abriendo { $file }
start-preparing = Preparando el ejemplo
start-several = Llegaron { $count } archivos
    .what = Cada archivo es un borrador aparte. Elige con cuál empiezas; los demás siguen donde están.
start-open-one = Abrir { $file }
start-not-one = no es una hoja de cálculo
start-open-left = Abrir lo que queda
file-password = Contraseña de { $file }
file-password-hint = La contraseña del archivo, no la tuya de Vitrina. Se guarda solo en el llavero de tu cuenta, si lo hay.
file-password-open = Abrir
file-password-cancel = Cancelar
file-password-opening = Abriendo el archivo
file-password-again = El borrador guarda el archivo tal como llegó, con su contraseña. Escríbela para verlo.
start-twin = Ya tienes un borrador con este archivo
    .what = { $file } es igual, byte por byte, al archivo de «{ $title }».
start-twin-open = Seguir con ese borrador
start-twin-again = Hacer otro borrador
start-recent = Archivos abiertos hace poco
start-search = Buscar en tus conjuntos de datos
start-waiting = Espera por ti
start-others = Tus conjuntos de datos
start-none = Nada se llama así: «{ $wanted }»
start-empty = Aquí verás tus conjuntos de datos
    .what = Empieza con un archivo tuyo, o practica con el ejemplo: nadie más lo ve.
start-practice-chip = Práctica
start-size = { $rows } filas, { $columns } columnas
start-turn-yours = Sigue: { $step }
start-turn-person = Turno de { $name }
start-turn-supervisor = Turno de una persona supervisora
start-turn-nobody = Sin tareas por ahora
start-due = vence el { $date }
start-overdue = venció el { $date }
start-changed = guardado { $ago }

## window: settings
people-loading = Buscando a las personas de tu oficina
people-title = ¿Quién se sienta aquí?
people-lead = Cada persona entra con su propia contraseña. Los borradores siguen todos aquí.
people-add = Agregar a una persona
people-nobody = Todavía no hay otra persona en la lista
people-who = Persona
people-who-missing = Elige a una persona
people-wrong = Esta contraseña no es la de esa persona
people-missing = Escribe la contraseña
people-switch-to = Entrar como { $name }
people-added = { $name } está en la lista
people-add-what = Quien se agrega elige su contraseña y la escribe aquí: nadie más debe conocerla.
people-name = Nombre de la persona
people-name-missing = Escribe el nombre
people-role = Qué hace
people-role-clerk = Prepara datos
people-role-supervisor = Revisa y aprueba; también puede preparar
people-passphrase = Contraseña de la persona
    .hint = Por lo menos { $shortest } caracteres.
people-remember-hint = Solo si esta cuenta del equipo es suya y de nadie más.
people-add-this = Agregarla
settings-title = Ajustes
settings-parts = Partes de los ajustes
settings-people = Personas
settings-portals = Portales
settings-looks = Apariencia
settings-data = Tus datos
settings-cancel = Dejarlo así
portals-none = Todavía no hay portales
    .what = Un portal es el lugar donde se publica: una carpeta que se vuelve sitio web, o un portal CKAN.
portals-add = Agregar un portal
portals-token-missing = Falta su token
portals-test = Comprobar
portals-test-this = Comprobar { $portal }
portals-token-this = Token de { $portal }
portals-ready = Responde y permite publicar{ $facts }
portals-kind = Qué es
portals-kind-folder = Una carpeta
    .hint = Vitrina hace ahí un sitio web que puedes copiar a cualquier servidor.
portals-kind-ckan = Un portal CKAN
    .hint = El sitio de datos abiertos de tu estado o municipio, si usa CKAN.
portals-name = Nombre
    .hint = Como lo llama tu oficina, por ejemplo «Datos Abiertos del Estado».
portals-name-missing = Escribe un nombre
portals-choose-folder = Elegir la carpeta
portals-folder-missing = Elige la carpeta
portals-url = Dirección del sitio
    .hint = Por ejemplo https://datos.ejemplo.mx
portals-url-missing = Escribe la dirección completa, con https://
portals-organization = Organización
    .hint = El nombre corto con que tu dependencia publica en ese portal.
portals-organization-missing = Escribe la organización
portals-add-this = Agregar el portal
looks-language = Idioma
looks-system = El del sistema
looks-spanish = Español (México)
looks-english = English
looks-theme = Colores
looks-theme-system = Los del sistema
looks-theme-light = Claros
looks-theme-dark = Oscuros
looks-size = Tamaño del texto
looks-size-percent = { $size } %
data-where = Dónde están
data-what = Una copia de todo contiene borradores, archivos originales, decisiones, comprobantes y archivos congelados. No contiene contraseñas ni tokens.
data-show = Abrir la carpeta
data-copy = Hacer una copia de todo
data-copying = Copiando todo
data-copied = Copia completa, { $size }

## window: help
help-title = Ayuda
help-back = Volver a donde estabas
help-search = Buscar en la ayuda
help-found = { $count ->
        [one] 1 tema
       *[other] { $count } temas
    }
help-none = Ningún tema habla de «{ $search }»
help-first = Primeros pasos
    .p1 = Suelta una hoja de cálculo en la página de inicio. Vitrina encuentra la tabla y te pregunta si es esa.
    .p2 = Después describes los datos en seis campos, miras la página tal como la verá la ciudadanía y firmas para enviarla a revisión.
    .p3 = Otra persona la aprueba o la devuelve con un motivo. Lo aprobado se publica, se lee de vuelta y te queda un comprobante.
    .p4 = ¿Primera vez? «Practicar con un ejemplo» hace todo el camino con datos inventados y un portal que nadie más ve.
help-open = Abrir un archivo
    .p1 = Se abren archivos de Excel (xlsx, xlsm, xlsb, xls, XML de 2003), LibreOffice (ods, fods), texto (csv, tsv) y tablas de páginas web. Vitrina mira el contenido, no el nombre.
    .p2 = Tu archivo no se modifica nunca. Una copia exacta queda guardada en el borrador y no se publica: los archivos públicos se escriben de nuevo, solo con la tabla.
    .p3 = Si abres otra vez el mismo archivo, Vitrina te lo dice y puedes seguir con el borrador que ya tienes.
help-table = La tabla y su recuadro
    .p1 = El recuadro verde es lo que se publica: el encabezado y los datos. Los títulos, totales y notas quedan fuera, y cada fila de la hoja tiene su lugar en la lista de la derecha.
    .p2 = Mueve un borde con el ratón, o llega a él con el tabulador y usa las flechas. Con Mayús se mueve el recuadro entero. También puedes escribir el recuadro en números.
    .p3 = Si Vitrina no encontró la tabla, selecciona las celdas y pulsa «Usar la selección como tabla».
    .p4 = «Por páginas» muestra la misma hoja como una tabla sencilla, cómoda para un lector de pantalla.
    .p5 = Si el libro tiene más tablas, elígelas con «Elegir tablas»: cada una se publica con sus propios archivos, dentro del mismo conjunto. Las hojas ocultas no se incluyen solas.
help-columns = Columnas y tipos
    .p1 = El tipo de cada columna se decide con todas sus filas, y junto a él está la razón. Las claves que empiezan con cero se quedan como texto, para que no pierdan el cero.
    .p2 = Puedes cambiar el nombre o el tipo. Un valor que no cabe en el tipo que elegiste se queda como está y te lo decimos.
help-description = La descripción
    .p1 = Un buen título dice qué, dónde y cuándo. La descripción dice qué contiene cada fila, de dónde sale y qué no incluye.
    .p2 = Las sugerencias salen de tu archivo y de tus otros conjuntos de datos; cada una dice por qué.
    .p3 = No hay botón de guardar: todo se guarda mientras escribes.
help-preview = La vista previa
    .p1 = La página y los archivos de la vista previa son exactamente los que se publicarán, byte por byte. Puedes abrirlos o guardar una copia.
help-approval = Por qué dos personas
    .p1 = Quien prepara los datos no puede aprobarlos, tampoco quien administra el equipo. Así nadie publica por error y la persona que responde sabe qué salió.
    .p2 = Al enviar, los archivos quedan congelados con su huella y llevan tu firma. Quien aprueba firma esa misma huella. Si un solo byte cambia después, no se publica.
    .p3 = Si hay algo que corregir, se devuelve con un motivo que aparece en tu lista.
help-publish = Publicar, pausar y continuar
    .p1 = Antes de publicar puedes ver cada paso. Mientras se publica puedes seguir con otra cosa, pausar o cerrar Vitrina.
    .p2 = Si se corta la línea, al continuar Vitrina mira primero qué hay en el portal y hace solo lo que falta. Nada se duplica.
    .p3 = «Publicado» se dice solo después de leer la copia pública y comprobar que es idéntica a lo aprobado.
help-offline = Sin conexión
    .p1 = Todo funciona sin conexión, menos publicar y comprobar lo público. Prepara, envía y aprueba; se publica cuando haya línea.
help-undo = Deshacer
    .p1 = Ctrl+Z deshace el último cambio de la tabla o de la descripción; Ctrl+Mayús+Z lo rehace. También después de cerrar y abrir Vitrina.
    .p2 = En el historial del borrador puedes volver a cualquier punto. Volver no borra nada.
help-privacy = Datos personales
    .p1 = Mira la tabla antes de enviarla: nombres, correos, teléfonos, CURP o RFC de personas no deben publicarse sin una razón legal.
    .p2 = Lo que está fuera del recuadro, las hojas ocultas, los comentarios y las propiedades del archivo no se publican nunca.
    .p3 = En el paso Archivo, la radiografía dice qué lleva tu archivo además de la tabla y en qué hoja o celda está. Las filas y columnas ocultas dentro del recuadro sí son parte de la tabla: ahí se avisa.
help-failure = Si algo falla
    .p1 = Cada falla dice qué pasó, dónde y qué puedes hacer. Lo que escribiste sigue ahí y tu trabajo está a salvo en este equipo.
    .p2 = «Copiar detalles para Informática» copia un texto corto sin datos tuyos, útil para pedir ayuda.
help-data = Dónde están tus datos y cómo copiarlos
    .p1 = Todo está en una carpeta de este equipo; la encuentras en Ajustes, «Tus datos». Las contraseñas y los tokens no están ahí: los guarda el llavero del sistema.
    .p2 = «Hacer una copia de todo» escribe una carpeta completa que puedes llevar a otro disco. Haz una cada semana.
help-keys = Mapa del teclado
help-keys-what = Qué hace
help-keys-keys = Teclas
key-undo = Deshacer
key-redo = Rehacer
key-help = Ayuda
key-start = Ir al inicio
key-grid-move = En la hoja: ir a otra celda
key-grid-select = En la hoja: seleccionar
key-grid-page = En la hoja: pasar de página
key-grid-ends = En la hoja: ir al principio o al final
key-edge-move = En un borde del recuadro: moverlo
key-box-move = En un borde del recuadro: mover todo el recuadro
keycap-shift = Mayús
keycap-pageup = Re Pág
keycap-pagedown = Av Pág
keycap-homeend = Inicio / Fin

## window: draft
draft-loading = Abriendo el borrador
draft-go-on = Seguir en: { $step }
draft-history = Ver todo lo que ha pasado
draft-authors = Lo prepara { $names }.
draft-returned = { $name } lo devolvió para corregir
draft-step-done = Listo
draft-step-now = Sigue
draft-step-todo = Pendiente
draft-step-problem = Por corregir
draft-step-locked = Todavía no
file-lead = Tu archivo se guarda aquí sin cambios y no se publica: los archivos públicos se escriben de nuevo, solo con la tabla.
file-came-in = De dónde se tomó
file-within = De { $file }: { $member }
file-within-alone = De { $file }: { $member }, lo único que se puede abrir ahí
file-kind = Qué es
file-text = texto { $encoding }, separado por «{ $delimiter }»
file-tab = tabulador
file-reading = ¿Se ven bien estas palabras?
file-reading-hint = Son las primeras de tu archivo con acentos o eñes. Si se ven mal, elige la línea en que se ven bien. Se puede deshacer.
file-reading-word = { $words } ({ $encoding })
file-reading-first = Así se leyó tu archivo
file-delimiter = Qué separa las celdas
file-delimiter-hint = Con otro separador la tabla se busca de nuevo.
file-delimiter-found = El que se encontró: «{ $delimiter }»
file-delimiter-again = Buscar el separador en el archivo
file-delimiter-comma = Coma
file-delimiter-semicolon = Punto y coma
file-delimiter-tab = Tabulador
file-delimiter-pipe = Barra vertical
file-opened = Abierto
file-digest = Huella SHA-256
file-sheets = Lo que contiene
file-sheet-table = La tabla está aquí: { $rows } filas, { $columns } columnas en la hoja
file-sheet-size = Filas: { $rows }, columnas: { $columns }; no se publica
history-title = Lo que ha pasado
history-lead = Lo más reciente primero. Volver a un punto no borra nada: también se puede deshacer.
history-by = { $name }, { $at }
history-back = Volver a este punto
history-back-to = Volver a este punto: { $what }, { $at }
history-back-done = La tabla y la descripción están como en ese punto.

## window: table
tables-title = Tablas de este conjunto
tables-lead = Cada tabla incluida se publica con sus propios archivos. Las demás no se publican.
tables-frozen = Estas tablas se enviaron.
tables-more = { $count ->
        [one] Este libro tiene 1 tabla más. ¿La incluyes?
       *[other] Este libro tiene { $count } tablas más. ¿Las incluyes?
    }
tables-choose = Elegir tablas
tables-included = Incluida
tables-left-out = No se publica
tables-hidden = Hoja oculta, no se publica
tables-include = Incluir
tables-include-this = Incluir «{ $table }»
tables-leave-out = Dejar fuera
tables-leave-out-this = Dejar fuera «{ $table }»
tables-see = Ver
tables-see-this = Ver la tabla «{ $table }»
tables-shown = Es la que ves
tables-changing = Cambiando las tablas
tables-link = «{ $column }» se refiere a «{ $other }» de «{ $table }».
tables-unlink = Quitar relación
tables-name = Cambiar título o nombre
tables-name-title = Título de la tabla
tables-name-file = Nombre de sus archivos
    .hint = Minúsculas, números y guiones. Vacío: como el conjunto.
tables-name-use = Guardar
table-loading = Leyendo tu archivo
table-question = ¿Es esta la tabla?
table-lead = El recuadro verde es lo que se publicará. Mueve sus bordes con el ratón o con las flechas del teclado.
table-none = Aquí no se encontró una tabla
    .what = Selecciona las celdas de la tabla, con su encabezado: arrastra con el ratón, o usa Mayús y las flechas. Después pulsa «Usar la selección como tabla».
table-frozen = La tabla que se envió
    .what = Está congelada mientras se revisa y se publica. Para cambiarla, retira el borrador o abre su siguiente versión.
table-looks = Cómo verla
table-look-sheet = La hoja
table-look-result = Lo que se publica
table-look-both = Lado a lado
table-look-pages = Por páginas
table-sheets = Hojas del archivo
table-hidden = { $sheet } (oculta)
table-here = tabla
table-grid = Hoja «{ $sheet }»
table-row-numbers = Fila
table-box-label = Encabezado y datos
table-edge-top = Borde superior de la tabla
table-edge-bottom = Borde inferior de la tabla
table-edge-left = Borde izquierdo de la tabla
table-edge-right = Borde derecho de la tabla
table-row = fila { $row }
table-column = columna { $column }
table-cell = { $cell }, { $header }: { $value }
table-empty-cell = vacía
table-finding = Buscando la tabla en el nuevo recuadro
table-use-selection = Usar la selección como tabla ({ $from }:{ $to })
table-use-header = Usar la fila { $row } como encabezado
table-use-headers = Usar las filas { $from } a { $to } como encabezado
table-use-sheet = Buscar la tabla en esta hoja
table-jump = Ir a fila o celda
table-jump-go = Ir
table-jump-wrong = Escribe una fila de 1 a { $rows }, o una celda como B7
table-fields = Escribir el recuadro en números
table-fields-top = Primera fila
table-fields-bottom = Última fila
table-fields-left = Primera columna
table-fields-right = Última columna
table-fields-first = Encabezado desde
table-fields-last = Encabezado hasta
table-fields-use = Usar este recuadro
table-fields-row-wrong = Escribe una fila que exista en la hoja
table-fields-column-wrong = Escribe las letras de una columna que exista
table-fields-header-wrong = El encabezado debe estar dentro del recuadro
table-yes = Sí, es la tabla
table-back = Volver a los pasos
table-other = Hay otra tabla
table-other-box = «{ $sheet }», { $from }:{ $to }
table-other-sheet = Hoja «{ $sheet }», { $rows } filas
table-find-again = Buscarla de nuevo
table-no-rows = El recuadro no contiene filas de datos
table-sum = { $rows } filas y { $columns } columnas se publicarán.
table-why = ¿Por qué esta tabla?
table-ledger = Cada fila tiene su lugar
table-ledger-sum = Filas de la hoja
table-ledger-one = { $kind }, fila { $from }
table-ledger-run = { $kind }, filas { $from }–{ $to }
table-ledger-more = { $kind }, desde la fila { $from }
ledger-data = Datos
ledger-header = Encabezado
ledger-units = Unidades y claves
ledger-repeated = Encabezado repetido
ledger-title = Títulos
ledger-total = Totales
ledger-note = Notas
ledger-blank = Vacías
ledger-dropped = Fuera de la tabla
row-kind-data = Dato
row-kind-header = Encabezado
row-kind-units = Unidades o claves, no se publica
row-kind-repeated = Encabezado repetido, no se publica
row-kind-title = Título, no se publica
row-kind-total = Total, no se publica
row-kind-note = Nota, no se publica
row-kind-blank = Vacía
row-kind-dropped = Fuera de la tabla
table-findings = Lo que conviene mirar
table-findings-none = No se encontraron problemas
severity-error = Por corregir
severity-warning = Conviene mirar
severity-note = Para saber
table-see-cell = Ver la celda { $cell }
table-see-row = Ver la fila { $row }
table-columns = Columnas
    .what = Así se llamarán y se entenderán en todos los archivos. El tipo se decide con todas las filas.
    .frozen = Así se llaman y se entienden en todos los archivos.
table-column-name = Nombre (columna { $column })
table-column-name-wrong = Escribe un nombre que no tenga otra columna
table-column-type = Tipo (columna { $column })
table-column-order = Día y mes (columna { $column })
table-column-order-day-first = Primero el día
table-column-order-month-first = Primero el mes
table-column-decimal = Decimales (columna { $column })
table-column-decimal-point = Después de un punto (1,234.50)
table-column-decimal-comma = Después de una coma (1.234,50)
table-column-unknown = Elige
table-column-missing = No son datos (columna { $column })
table-column-missing-value = «{ $value }» ({ $count })
table-column-back = Volver a lo propuesto
table-column-sample = Por ejemplo: { $values }
table-result = Lo que se publica: { $rows } filas
table-result-row = Fila de tu archivo
table-page = { $from }–{ $to } de { $of }
table-page-before = Anteriores
table-page-after = Siguientes
table-row-header = Esta es la fila de encabezado ({ $row })
table-row-is-data = La fila { $row } es un dato
table-row-is-title = La fila { $row } es un título
table-row-is-total = La fila { $row } es un total
table-row-is-note = La fila { $row } es una nota
table-row-is-found = Que Vitrina decida qué es la fila { $row }
table-origin = { $column }, fila { $row }: viene de { $cell }
table-origin-filled = { $column }, fila { $row }: viene de la celda combinada { $cell }
table-row-first = La tabla empieza en la fila { $row }
table-row-last = La tabla termina en la fila { $row }
table-columns-more = Mostrar más columnas ({ $more })
table-columns-shown = { $shown } de { $of } columnas
table-pages-cut = Aquí se ven las primeras { $shown } de { $of } columnas. Todas están en «La hoja».

## window: description
property-title = Título
property-description = Descripción
property-publisher = Quién publica
property-license = Licencia
property-contact = Contacto
property-frequency = Cada cuánto se actualiza
property-keywords = Palabras clave
property-language = Idioma de los datos
property-identifier = Nombre en la dirección
description-loading = Preparando la descripción
description-title = ¿De qué tratan estos datos?
description-lead = Seis datos bastan para enviarlos. Todo se guarda mientras escribes.
description-frozen = La descripción que se envió
    .what = Está congelada mientras se revisa y se publica. Para cambiarla, retira el borrador o abre su siguiente versión.
description-continue = Continuar a la vista previa
description-kept = Guardado a las { $at }
description-typing = Escribiendo
description-saving = Guardando
description-failed = No se pudo guardar; lo que escribiste sigue aquí
description-empty = (vacío)
description-choose = Elige una opción
description-more = Más datos: palabras clave, idioma, dirección
description-suggestions = Vitrina puede llenar { $count } campos por ti
    .what = Salen de tu archivo y de lo que escribiste antes. Cada una dice por qué; todas se pueden cambiar o deshacer.
description-suggested = Sugerencia: { $value }
description-use = Usar
description-use-all = Usar las { $count } sugerencias
description-summary = { $count ->
        [one] Hay un dato por completar
       *[other] Hay { $count } datos por completar
    }
description-missing-title = Escribe el título
description-missing-description = Escribe de qué tratan los datos
description-missing-publisher = Escribe quién publica
description-missing-license = Elige una licencia
description-missing-contact = Escribe a quién se puede preguntar
description-missing-frequency = Elige cada cuánto se actualiza
description-wrong-identifier = Usa hasta 90 letras minúsculas sin acento, números y guiones, por ejemplo obra-publica
description-wrong-language = Escribe un idioma en su forma corta, por ejemplo es-MX
description-wrong-license = Escribe la dirección completa, con https://
description-hint-title = Lo que una persona escribiría en un buscador, con el lugar y el periodo. Por ejemplo: Obra pública en ejecución, Toluca, 2026.
description-hint-description = Qué contiene cada fila, de dónde sale y qué no incluye.
description-hint-publisher = La dependencia, con su nombre completo.
description-hint-license = Lo que cualquier persona puede hacer con los datos.
description-hint-contact = Un correo, teléfono o página para preguntar. Mejor uno de la oficina que uno personal.
description-hint-frequency = Cuándo puede esperarse la siguiente versión.
description-hint-keywords = Separadas por comas. Por ejemplo: obra pública, contratos.
description-hint-language = En su forma corta. Por ejemplo: es-MX.
description-hint-identifier = El final de la dirección pública. Si lo dejas vacío será: { $name }
description-long = Tiene { $count } caracteres; los portales suelen cortar después de { $most }.
description-other-license = Otra, con su dirección
description-license-address = Dirección de la licencia
    .hint = La página con su texto, con https://

## window: preview
preview-title = Así lo verá la ciudadanía
preview-lead = Esta es la página y estos son los archivos que se publicarán, byte por byte.
preview-loading = Escribiendo los archivos
preview-continue = Continuar
preview-missing = Faltan datos de la descripción; la página todavía no está completa
preview-complete = Completar la descripción
preview-page = La página
preview-frame = Página pública del conjunto de datos
preview-width = Ancho de la vista
preview-wide = En una computadora
preview-phone = En un teléfono
preview-files = Los archivos
    .what = Cada archivo sirve para algo distinto; todos tienen los mismos datos.
preview-open = Abrir
preview-open-file = Abrir { $file }
preview-save = Guardar una copia
preview-save-file = Guardar una copia de { $file }
preview-saved = Copia guardada en { $path }
files-name = Archivo
files-for = Para qué
files-size = Tamaño
files-acts = Acciones
files-rows = { $rows } filas, { $columns } columnas

## window: send
send-title = Revisa antes de enviar
send-lead = Todo esto se hará público cuando otra persona lo apruebe.
send-not-yet = Todavía no se puede enviar
send-missing = { $count ->
        [one] Falta un dato de la descripción.
       *[other] Faltan { $count } datos de la descripción.
    }
send-complete = Completar la descripción
send-errors = { $count ->
        [one] Hay un problema por corregir en la tabla.
       *[other] Hay { $count } problemas por corregir en la tabla.
    }
send-no-table = Falta decir dónde está la tabla.
send-mend = Ir a la tabla
send-change = Cambiar
send-change-this = Cambiar { $what }
send-rows = Datos
send-size = { $rows } filas y { $columns } columnas de la hoja «{ $sheet }»
send-left-out = Lo que queda fuera
send-nothing = Nada
send-checks = Lo que se revisó
send-clean = No se encontraron problemas en { $rows } filas y { $columns } columnas
send-sign = Firma y envía
send-nobody = Nadie más puede aprobarlo todavía
    .what = Falta agregar a quien lo apruebe: quien prepara los datos no puede aprobarlos.
    .meanwhile = Mientras tanto puedes enviarlo.
send-add-person = Agregar a una persona
send-who = Podrá aprobarlo: { $names }.
send-passphrase-hint = Con ella firmas lo que envías. Déjala vacía si este equipo la recuerda.
send-needed = Escribe tu contraseña
send-submit = Firmar y enviar a revisión
send-sending = Congelando y firmando los archivos
send-next = Los archivos quedan congelados con su huella. Si hay que cambiar algo, podrás retirarlo antes de la decisión.
send-done = Enviado a revisión
send-decided = La decisión
send-what-next = Qué sigue
    .what = Otra persona verá exactamente estos archivos y los aprobará o los devolverá con un motivo. Aparecerá en tu lista.
send-to-start = Ir a tus conjuntos de datos
send-to-publication = Ir a la publicación
send-review = Revisarlo
send-withdraw = Retirarlo para cambiarlo

## window: review
review-loading = Comparando con lo que está publicado
review-title-changes = Esto cambia para la ciudadanía
review-title-first = Esto se hará público
review-lead-changes = Comparado con la versión publicada el { $date }. Lo preparó { $authors }; tú decides si se publica.
review-lead-first = Es la primera versión. Lo preparó { $authors }; tú decides si se publica.
review-changes = Lo que cambia, en palabras
review-table-added = Tabla nueva
review-table-removed = Esta tabla dejará de estar publicada
review-same = Los datos son los mismos
review-rows = { $added ->
        [0] Sin filas nuevas
        [one] 1 fila nueva
       *[other] { $added } filas nuevas
    }, { $removed ->
        [0] ninguna menos
        [one] 1 menos
       *[other] { $removed } menos
    }, { $changed ->
        [0] ninguna con cambios
        [one] 1 con cambios
       *[other] { $changed } con cambios
    }
review-count = De { $before } a { $after } filas
review-count-same = { $count } filas, igual que ahora
review-described = Cambia en la descripción: { $properties }
review-sum-up = La suma de { $column } sube { $share }
review-sum-down = La suma de { $column } baja { $share }
review-sum-new = La suma de { $column } era cero
review-sum = De { $before } a { $after }
review-columns-added = Columnas nuevas: { $columns }
review-columns-removed = Columnas que desaparecen: { $columns }
review-row-by-row = Cambios fila por fila
review-column = Columna
review-before-after = Antes y ahora
review-new-rows = { $count ->
        [one] 1 fila nueva
       *[other] { $count } filas nuevas
    }
review-gone-rows = { $count ->
        [one] 1 fila que desaparece
       *[other] { $count } filas que desaparecen
    }
review-more-rows = Y { $count } más.
review-clean = No se encontraron problemas en los datos
review-files = Lo que se hará público
review-show-page = Ver la página
review-hide-page = Ocultar la página
review-sent = { $authors } lo envió el { $at }.
review-decision = Tu decisión
review-signed = { $count ->
        [one] Firmas exactamente este archivo, con su descripción. Huella:
       *[other] Firmas exactamente estos { $count } archivos, con su descripción. Huella:
    }
    .after = Si algo cambia después, no se publica. Puedes decidir sin conexión.
review-approve = Aprobar y firmar
review-return = Devolver con motivo
review-deciding = Comprobando cada archivo y firmando
review-not-you = Tú no puedes decidir sobre este borrador
review-switch = Cambiar de persona
review-reason = ¿Qué hay que corregir?
    .hint = Lo leerá quien preparó los datos, tal como lo escribas.
review-reason-missing = Escribe qué hay que corregir
review-common = Motivos frecuentes
review-common-totals = Los totales no coinciden con el oficio.
review-common-personal = Hay datos personales que no deben publicarse.
review-common-period = El periodo no es el correcto.
review-common-names = Los nombres de las columnas no se entienden.
review-about = ¿De qué paso se trata?
review-about-table = La tabla
review-about-description = La descripción
review-about-file = El archivo de origen
review-about-other = Otra cosa
review-send-back = Firmar y devolver
review-cancel = No devolver
review-state-returned = Devuelto para corregir
review-state-approved = Aprobado
review-next-approved = Ahora ya se puede publicar, y solo saldrán los archivos que firmaste. { $authors } lo ve en su inicio.
review-next-returned = { $authors } ve tu motivo en su inicio, junto al paso que señalaste. Cuando lo corrija y lo envíe, volverá a esperar tu decisión.
review-state-none = Todavía no se ha enviado

## window: publish
publication-loading = Mirando cómo va la publicación
publication-not-yet = Todavía no se puede publicar
    .what = Primero otra persona debe aprobar exactamente estos archivos.
publication-where = ¿Dónde se publica?
    .what = Elige el portal. Antes de hacer nada puedes ver cada paso.
publication-practice = Son datos de práctica. El portal de práctica es una carpeta de este equipo y nadie más la ve.
publication-not-practice = { $portal } es un portal de verdad
    .what = Este borrador tiene datos inventados. Para practicar usa «Practicar con un ejemplo» en el inicio: prepara un portal que nadie más ve.
publication-portals = Portales de tu oficina
publication-kind-folder = carpeta o sitio web
publication-kind-ckan = portal CKAN
publication-kind-practice = práctica
publication-no-portal = Todavía no hay portales
publication-add-portal = Agregar un portal
publication-look = Ver qué se hará
publication-plan = Esto se hará, en este orden
publication-planning = Mirando qué hay en el portal
publication-publish = Publicar en { $portal }
publication-read-back = Leerlo de vuelta, como lo ve la ciudadanía
publication-only-then = Solo entonces se dice «Publicado».
publication-publishing = Publicando en { $portal }
    .what = Puedes seguir con otra cosa o cerrar Vitrina. Si se corta la línea, continúa donde quedó y nada se duplica.
publication-beginning = Empezando a publicar
publication-progress = { $done } de { $of } pasos terminados
publication-pause = Pausar
publication-cancel = Cancelar el envío
publication-cancel-ask = ¿Cancelar el envío?
publication-cancel-what = Se detiene aquí. Lo que ya llegó al portal queda privado o incompleto y no se anuncia; tus archivos aprobados siguen a salvo en este equipo. Puedes continuar después.
publication-cancel-yes = Cancelar el envío
publication-cancel-no = Seguir publicando
publication-line-done = terminado
publication-line-now = en curso
publication-line-todo = pendiente
publication-line-failed = no se pudo
publication-line-unknown = no se sabe si terminó: al continuar se pregunta al portal
publication-stopped = Falta terminar de publicar en { $portal }
    .what = Empezó y no terminó.
publication-go-on = Continuar
publication-reopen = No publicar: abrir la siguiente versión
publication-safe = Tu trabajo está a salvo aquí
    .what = Al continuar, Vitrina mira primero qué hay en el portal y hace solo lo que falta. Nada se duplica.
token-title = { $portal } pide un token
token-what = El token dice al portal que eres tú. Cópialo de tu cuenta en el portal; se guarda en el llavero de este equipo, nunca en un archivo.
token-label = Token
token-missing = Escribe el token
token-keep = Guardar en el llavero
token-this-time = Usarlo solo esta vez
receipt-published = Publicado en { $portal }
receipt-another-portal = Publicar también en otro portal
receipt-next = Preparar la siguiente versión
receipt-older = Publicaciones anteriores
receipt-card = Comprobante: { $portal }, versión { $version }
receipt-still = { $count ->
        [one] El archivo público sigue siendo el aprobado ({ $at })
       *[other] Los { $count } archivos públicos siguen siendo los aprobados ({ $at })
    }
receipt-copy = Copiar la dirección
receipt-when = Publicado
receipt-open = Abrir la página pública
receipt-open-receipt = Abrir el comprobante
receipt-print = Imprimir
receipt-check-again = Comprobar de nuevo

## window: failures in the window
failure-program-error = Algo falló dentro de Vitrina
    .what = Es un error nuestro. Tu trabajo está a salvo: se guarda antes de cada paso.
    .do = Inténtalo de nuevo. Si se repite, copia los detalles y envíalos a Informática.
failure-host-lost = Vitrina no responde
    .what = Esta ventana perdió el contacto con el programa. Lo guardado está a salvo.
    .do = Inténtalo de nuevo. Si no responde, cierra Vitrina y vuelve a abrirla.

## Mexico's transparency formats
proof-template = La plantilla oficial dice este tipo y los { $filled } valores caben en él
finding-sipot-date = { $count ->
        [one] Un valor de «{ $column }» no es una fecha dd/mm/aaaa que exista
       *[other] { $count } valores de «{ $column }» no son fechas dd/mm/aaaa que existan
    }
    .hint = El primero es «{ $value }». Están en las filas { $rows } de «{ $sheet }». La plataforma no aceptará la carga así.
finding-sipot-period-order = { $count ->
        [one] En una fila el periodo está al revés o no es del ejercicio
       *[other] En { $count } filas el periodo está al revés o no es del ejercicio
    }
    .hint = La primera dice { $value }. Son las filas { $rows }. Corrige el inicio, el término o el ejercicio.
finding-sipot-period-mixed = { $count ->
        [one] Una fila es de otro periodo: { $value }
       *[other] { $count } filas son de otro periodo: { $value }
    }
    .hint = La mayoría es de { $wanted }. Son las filas { $rows }. Revisa que vayan en este archivo.
finding-sipot-catalogue = { $count ->
        [one] Un valor de «{ $column }» no está en su catálogo
       *[other] { $count } valores de «{ $column }» no están en su catálogo
    }
    .hint = El primero es «{ $value }». Están en las filas { $rows } de «{ $sheet }». El catálogo dice: { $wanted }
finding-sipot-key-without-rows = { $count ->
        [one] Una clave de «{ $column }» no tiene filas en { $wanted }
       *[other] { $count } claves de «{ $column }» no tienen filas en { $wanted }
    }
    .hint = La primera es { $value }. Están en las filas { $rows }. Agrega sus filas en { $wanted } o quita la clave y explícalo en la nota.
finding-sipot-row-without-parent = { $count ->
        [one] Una fila de { $sheet } no tiene registro que la nombre
       *[other] { $count } filas de { $sheet } no tienen registro que las nombre
    }
    .hint = La primera tiene el ID { $value }. Son las filas { $rows }. Pon esa clave en «{ $wanted }» o quita la fila.
finding-sipot-text-long = { $count ->
        [one] Un texto de «{ $column }» pasa de { $wanted } caracteres
       *[other] { $count } textos de «{ $column }» pasan de { $wanted } caracteres
    }
    .hint = Están en las filas { $rows } de «{ $sheet }». El primero empieza «{ $value }».
finding-sipot-number = { $count ->
        [one] Un valor de «{ $column }» no es un número de hasta 12 cifras y 2 decimales
       *[other] { $count } valores de «{ $column }» no son números de hasta 12 cifras y 2 decimales
    }
    .hint = El primero es «{ $value }». Están en las filas { $rows } de «{ $sheet }». Escribe solo cifras y punto, sin signo de pesos ni comas.
finding-sipot-url = { $count ->
        [one] Un valor de «{ $column }» no es una dirección completa
       *[other] { $count } valores de «{ $column }» no son direcciones completas
    }
    .hint = El primero es «{ $value }». Están en las filas { $rows } de «{ $sheet }». Debe empezar con https:// y no llevar espacios.
finding-sipot-empty-unexplained = { $count ->
        [one] Una fila tiene celdas vacías y no lo explica en la nota
       *[other] { $count } filas tienen celdas vacías y no lo explican en la nota
    }
    .hint = En la primera falta «{ $value }». Son las filas { $rows }. Escribe en «{ $column }» por qué no hay dato.
finding-sipot-half-empty = { $count ->
        [one] La última fila está casi vacía
       *[other] Las últimas { $count } filas están casi vacías
    }
    .hint = Son las filas { $rows } de «{ $sheet }». Complétalas o bórralas.
finding-sipot-stray = { $count ->
        [one] Una fila tiene algo fuera de los campos del formato
       *[other] { $count } filas tienen algo fuera de los campos del formato
    }
    .hint = Lo primero es «{ $value }». Son las filas { $rows } de «{ $sheet }». No se publica.
finding-sipot-template-changed = A las filas ocultas de la plantilla les falta algo
    .hint = Revisa en «{ $sheet }» las filas { $rows }: guardan los tipos y los números de los campos. Para cargarla, parte de una plantilla nueva.
finding-sipot-rules = Las reglas propias de los formatos no se pueden leer; valen las de Vitrina
    .hint = Avisa a Informática: los archivos de la carpeta sipot no cumplen su forma. Detalle: { $detail }
failure-not-a-template = Ese archivo no es una plantilla que se pueda llenar
    .what = { $file } no tiene la forma de una plantilla de carga del SIPOT en .xlsx. No se escribió nada.
    .do = Descarga la plantilla del formato. Si está en .xls, ábrela en Excel, guárdala como .xlsx y elígela de nuevo.
failure-nothing-fits = Ninguna columna corresponde a la plantilla
    .what = Los encabezados de { $file } no son campos de esa plantilla. No se escribió nada.
    .do = Revisa que sea la plantilla del mismo formato, o ponle a las columnas los nombres de sus campos.
failure-filled-differs = La plantilla llena no quedó como debía
    .what = Al leerla de nuevo, { $cell } no era lo que se escribió. Es un error nuestro; no quedó ningún archivo.
    .do = Copia los detalles y envíalos a Informática.
cli-template = { $layout ->
        [upload] Plantilla de carga del SIPOT: «{ $name }» ({ $id }, de { $generation }); { $fields } campos, { $catalogues } catálogos, { $tables } tablas ligadas
        [download] Descarga pública de la PNT: «{ $name }»; { $fields } campos, { $catalogues } catálogos, { $tables } tablas ligadas
       *[export] Exportación de IPOMEX; { $fields } campos, { $catalogues } catálogos
    }
cli-sipot = Formatos de transparencia de México
    .examples =
        Ejemplos:
        {"  "}vitrina sipot fill sueldos.xlsx --template A77FVIII.xlsx --save A77FVIII-lleno.xlsx
cli-sipot-fill = Llena una plantilla de carga con los registros de un archivo
    .examples =
        Ejemplos:
        {"  "}vitrina sipot fill sueldos.xlsx --template A77FVIII.xlsx --save A77FVIII-lleno.xlsx
cli-arg-template = Plantilla oficial vacía, en .xlsx
cli-arg-save = Archivo nuevo, en .xlsx
cli-filled = { $path }: «{ $name }» lleno y revisado
cli-filled-sheet = {"  "}{ $sheet }: { $rows ->
        [one] 1 registro
       *[other] { NUMBER($rows) } registros
    }
cli-filled-left-out = {"  "}Sin lugar en la plantilla: { $name }
cli-filled-empty = {"  "}Sin datos en tu archivo: { $name }
why-template = { $layout ->
        [upload] Es la plantilla «{ $name }» (formato { $id }, de { $generation }): ella dice dónde están los campos, sus tipos y sus catálogos
        [download] Es una descarga pública de la PNT, «{ $name }»: así se sabe dónde están los campos y las tablas ligadas
       *[export] Es una exportación de IPOMEX: sus encabezados dicen los catálogos y la forma de las fechas
    }
table-template = Plantilla oficial
table-template-what = Tu archivo es la plantilla «{ $name }». Puedes guardarla de nuevo, lista para cargarla: los mismos campos y filas ocultas, con los valores recortados y los del catálogo tal como él los escribe.
table-template-save = Guardar la plantilla llena
table-template-saved = Se guardó en { $path }
