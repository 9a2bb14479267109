/** An application's client for a market whose answers age and that is down at times. */
package com.acme.market;
