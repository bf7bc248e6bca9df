alter table inspection.visit_file
    add column latitude        numeric(9,6) check (latitude between -90 and 90),
    add column longitude       numeric(9,6) check (longitude between -180 and 180),
    add column accuracy        numeric(9,2),
    add column fixed_at        timestamptz,
    add column original_sha256 text check (original_sha256 ~ '^[0-9a-f]{64}$'),
    add column original_size   bigint,
    add column original        uuid references platform.file,
    add check ((latitude is null) = (longitude is null));
comment on column inspection.visit_file.fixed_at is '取得定位的时间（WGS84）';
comment on column inspection.visit_file.original_sha256 is '手机缩小之前原图的 SHA-256，拍摄时取得';
comment on column inspection.visit_file.original is '随后送到的原图';
