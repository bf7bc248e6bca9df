package anlan.penalty;

import java.util.List;
import org.springframework.stereotype.Component;

/** Goods that were registered as evidence and then sealed or seized (登记保存后查封、扣押). */
@Component
class PreservedGoods implements HeldGoods {

    private final CaseRecords records;

    PreservedGoods(CaseRecords records) {
        this.records = records;
    }

    @Override
    public List<String> of(CaseId id) {
        return records.of(id, Preservation.class).stream().filter(p -> p.disposedOn() != null)
                .flatMap(p -> p.objects().stream().filter(o -> p.disposal().contains(o + "：" + Preservation.Way.SEIZE.label()))).toList();
    }
}
