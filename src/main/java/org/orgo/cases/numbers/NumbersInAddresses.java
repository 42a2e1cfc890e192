package org.orgo.cases.numbers;

import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.WorkNumber;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Takes the number of a task or case wherever an address or a parameter takes its id. A number that
 * means nothing here is the id of nothing, so that it is answered as any id that does not exist.
 */
@Component
class NumbersInAddresses implements Converter<String, UUID> {

  private static final UUID NOTHING = new UUID(0, 0);

  private final NumberedWork work;

  NumbersInAddresses(NumberedWork work) {
    this.work = work;
  }

  @Override
  public UUID convert(String source) {
    String text = source.strip();
    Optional<WorkNumber> number = WorkNumber.of(text);
    if (number.isPresent()) {
      return CurrentTenant.find().flatMap(tenant -> work.find(number.get())).orElse(NOTHING);
    }
    return text.isEmpty() ? null : UUID.fromString(text);
  }
}
