/** A shop: what it sells, how much there is of it, what a delivery costs. Much of it blocks. */
package com.acme.shop;
