# Vitrina's words in Spanish (es-MX). One section a crate; every id here is in en.ftl too.

## failures: each code has a title, what happened and what can be done

## findings and proofs

## stages

## states

## published pages

## command line

## window
