package anlan.penalty;

import java.util.List;

/** Where goods of a party lie sealed or seized for a case (已查封、扣押的财物): only such may be auctioned to set off a fine. */
interface HeldGoods {

    /** What is held in this case, in words; empty where nothing is. */
    List<String> of(CaseId id);
}
