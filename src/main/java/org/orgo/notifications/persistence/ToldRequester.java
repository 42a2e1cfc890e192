package org.orgo.notifications.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.orgo.people.persons.PersonId;
import org.springframework.lang.Nullable;

/**
 * The requester of a task who can be told about it by mail.
 *
 * @param mailLanguage in which she wrote; null where nobody knows
 * @param locale of her account; null for none
 * @param discreet whether the work is kept from most
 * @param answeredBy when somebody answers; null where the clock stands or the work is over
 * @param answers to the forms of the task
 * @param settings what her mailbox wants; null for what the profile has
 */
public record ToldRequester(
    PersonId personId,
    @Nullable String mailLanguage,
    @Nullable String locale,
    String number,
    String title,
    boolean discreet,
    @Nullable Instant answeredBy,
    ObjectNode answers,
    @Nullable List<String> settings) {}
