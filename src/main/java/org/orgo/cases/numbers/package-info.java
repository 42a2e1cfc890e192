/** Finds tasks and cases by the number that people know them by, also in addresses. */
@NamedInterface("numbers")
package org.orgo.cases.numbers;

import org.springframework.modulith.NamedInterface;
