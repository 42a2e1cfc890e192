/**
 * Definitions from the command line: a folder is brought up to date, compared, and sent as a draft.
 */
package org.orgo.studio.command;
