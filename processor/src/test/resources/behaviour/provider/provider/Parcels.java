package provider;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records in all places that a validator comes to. */
record Parcels(
    @Valid Order.Line one,
    @Valid List<Order.Line> list,
    @Valid Map<String, Order.Line> map,
    @Valid Optional<Order.Line> optional,
    @Valid Order.Line[] array,
    Map<String, List<Order.@Valid Line>> lists,
    Optional<List<Order.@Valid Line>> optionalList) {}
