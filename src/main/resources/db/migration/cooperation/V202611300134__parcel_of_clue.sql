-- 来件种类：职务犯罪线索移送
alter table cooperation.parcel drop constraint parcel_kind_check;
alter table cooperation.parcel add constraint parcel_kind_check check (kind in ('CRIME', 'COPY', 'CASE', 'CLUE', 'MATTER', 'NOTICE', 'JOINT'));
