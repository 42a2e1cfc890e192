/** Statements that only the demo runs. */
package org.orgo.demo.persistence;
