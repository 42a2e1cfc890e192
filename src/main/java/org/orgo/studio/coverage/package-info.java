/** How the rows of a table decided about recorded work, told beside the table. */
package org.orgo.studio.coverage;
