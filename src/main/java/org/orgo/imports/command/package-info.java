/** The command that imports an archive. */
package org.orgo.imports.command;
