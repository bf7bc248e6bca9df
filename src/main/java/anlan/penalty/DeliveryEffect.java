package anlan.penalty;

import java.time.LocalDate;

/** What follows when a letter was handed over (送达后的办理). */
interface DeliveryEffect {

    boolean isOf(Delivery.Kind kind);

    void delivered(PenaltyCase held, Delivery delivery, Receipt receipt, LocalDate day);
}
