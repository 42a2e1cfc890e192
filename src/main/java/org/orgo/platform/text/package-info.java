/** Texts from outside, read within bounds. */
package org.orgo.platform.text;
