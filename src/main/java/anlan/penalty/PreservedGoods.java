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
                .filter(p -> p.disposal().contains("查封") || p.disposal().contains("扣押")).flatMap(p -> p.objects().stream()).toList();
    }
}
