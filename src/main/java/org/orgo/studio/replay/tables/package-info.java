/** The tables of a candidate: read, asked in place of those in use, and tried with inputs. */
package org.orgo.studio.replay.tables;
