package org.orgo.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.lang.Nullable;

/**
 * Something that is wrong with a file.
 *
 * @param field the key, element or cell; null when it is the file as a whole
 * @param line from 1, as far as it is known
 * @param allowed what may stand there, or what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileMistake(
    String file,
    @Nullable String field,
    @Nullable Integer line,
    String problem,
    @Nullable String allowed) {}
