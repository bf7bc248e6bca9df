alter table penalty.court_application
    add column heard       boolean not null default false,
    add column ruled_on    date check (ruled_on >= applied_on),
    add column refused_on  date check (refused_on >= applied_on),
    add column appealed_on date check (appealed_on >= refused_on),
    add column appeal      text not null default '';
update penalty.court_application set ruled_on = accepted_on where accepted_on is not null;
update penalty.court_application set refused_on = applied_on where accepted_on is null and ruling <> '';
comment on column penalty.court_application.heard is '法院听取双方意见后裁定，期限较长';
comment on column penalty.court_application.appealed_on is '不服裁定，向上一级人民法院申请复议之日';
