/**
 * The five decision tables: evaluates them, reads their cells into values, says what each is told
 * and must answer, and keeps which rules matched.
 */
@NamedInterface("tables")
package org.orgo.routing.tables;

import org.springframework.modulith.NamedInterface;
