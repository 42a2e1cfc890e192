/** Cells: what may be shown of everybody's work, counted, rounded, and withheld for few persons. */
@NamedInterface("cells")
package org.orgo.insights.cells;

import org.springframework.modulith.NamedInterface;
