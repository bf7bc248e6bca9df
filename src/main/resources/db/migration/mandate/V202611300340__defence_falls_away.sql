-- 陈述申辩、要求听证是当事人的权利：期满没有提出的失效，与其他权利一样，不算逾期
update mandate.duty_kind set lapses = true where kind = 'PARTY_DEFENCE';
