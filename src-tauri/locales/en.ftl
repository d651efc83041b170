# Vitrina's words in English. One section a crate; every id here is in es.ftl too.

## failures: each code has a title, what happened and what can be done

## findings and proofs

## stages

## states

## published pages

## command line

## window
