package anlan.penalty;

import java.util.List;
import org.springframework.stereotype.Component;

/** Goods under a sealing or seizure that is joined to the case and still in force (查封、扣押的财物). */
@Component
class SealedGoods implements HeldGoods {

    private final SealingSteps steps;
    private final CaseDesk desk;

    SealedGoods(SealingSteps steps, CaseDesk desk) {
        this.steps = steps;
        this.desk = desk;
    }

    @Override
    public List<String> of(CaseId id) {
        return steps.ofCase(id.value()).stream().filter(s -> s.holdsGoods(desk.today())).flatMap(s -> steps.items(s).stream())
                .map(i -> i.name() + " " + i.quantity()).toList();
    }
}
