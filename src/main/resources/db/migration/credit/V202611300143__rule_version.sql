-- 公示按提出时的规则版本办理：规则以后改了、停用了，已经提出的不变
alter table credit.publication
    add column rule_version  int,
    add column source_result text not null default '',
    add foreign key (rule, rule_version) references credit.rule (code, version);
comment on column credit.publication.rule is '提出时的公开规则';
comment on column credit.publication.rule_version is '提出时规则的版本；当时没有规则的为空';
comment on column credit.publication.source_result is '来源记录最近一次告知的结果：重复告知不改动已经更正的内容';
update credit.publication set source_result = result;
update credit.publication p set rule = kept.code, rule_version = kept.version
from (select distinct on (p.id) p.id, r.code, r.version
      from credit.publication p
      join credit.rule r on r.kind = p.kind and r.unit = p.unit and p.rule in ('', r.code)
           and p.day >= r.valid_from and (r.valid_to is null or p.day <= r.valid_to)
      order by p.id, (r.changed_at <= coalesce(p.published_at, p.proposed_at)) desc, (r.status = '停用'), r.version desc) kept
where kept.id = p.id;

alter table credit.dispute add column outcome text not null default '';
comment on column credit.dispute.outcome is '属实的异议落实的情况：公示已经更正，或者不再公开';
alter table credit.dispute_contact add column word_hash text not null default '';
comment on column credit.dispute_contact.word_hash is '查询密码的摘要；密码只有提出异议的人知道';
