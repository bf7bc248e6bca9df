insert into insight.kind (kind, label, path) values
    ('Division', '行政区划', ''),
    ('TradeRule', '行业监管分工', '');
