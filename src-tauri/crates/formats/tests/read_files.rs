//! Files made here, ordinary and odd, and what reading each must give.

#[path = "read_files/child.rs"]
mod child;
#[path = "read_files/delimited.rs"]
mod delimited;
#[path = "read_files/hostile.rs"]
mod hostile;
#[path = "read_files/ods.rs"]
mod ods;
#[path = "read_files/refused.rs"]
mod refused;
#[path = "read_files/support.rs"]
mod support;
#[path = "read_files/xls.rs"]
mod xls;
#[path = "read_files/xlsb.rs"]
mod xlsb;
#[path = "read_files/xlsx.rs"]
mod xlsx;
