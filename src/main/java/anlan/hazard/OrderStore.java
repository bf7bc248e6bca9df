package anlan.hazard;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface OrderStore extends CrudRepository<RectificationOrder, OrderId> {

    List<RectificationOrder> findByStatusAndDueBefore(OrderStatus status, LocalDate day);
}
