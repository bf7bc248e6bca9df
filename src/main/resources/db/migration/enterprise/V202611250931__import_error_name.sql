alter table enterprise.import_error add column name text not null default '';
comment on column enterprise.import_error.name is '该行的企业名称，便于对照';
