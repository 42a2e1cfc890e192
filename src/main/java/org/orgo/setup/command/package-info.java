/** The command {@code setup}: flags, and questions on the console for what no flag answers. */
package org.orgo.setup.command;
