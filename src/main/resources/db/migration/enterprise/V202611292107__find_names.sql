-- 公开查询：每次按实际的词选择查询方式，常见的词不至于先列出几十万家
create function enterprise.find_names(words text, pattern text, most int)
    returns table (public_id uuid, id uuid, name text, former_names text, credit_code text)
    language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
    return query select n.public_id, n.id, n.name, n.former_names, n.credit_code from enterprise.public_name n
        where n.search_terms @@ platform.bigram_query(words) and (lower(n.name) like pattern or lower(n.former_names) like pattern)
        limit most;
end
$$;
comment on function enterprise.find_names(text, text, int) is '按名称或者曾用名中的字查企业，最多这么多家';
