;; What the likeness of a filed page to layouts is made of: for every way of laying a picture and each of its four parts of
;; 96 cells, sums over eight cells at a time. All whole numbers: nothing is rounded. Addresses are bytes of `memory`.
(module
  (memory (export "memory") 1)

  ;; values: four parts of 96 16-bit numbers for each of `ways`. page: four parts of 96 signed bytes, 0 where a cell does not
  ;; count, and after them 96 bits that say which cells do. lanes: for each of 256 values of a byte of these eight 16-bit
  ;; lanes, −1 where its bit is set. Writes three 32-bit numbers a part to `out`: the sum of products of values and bytes,
  ;; and the sums of the values that count and of their squares.
  (func (export "likeness")
    (param $values i32) (param $ways i32) (param $page i32) (param $lanes i32) (param $out i32)
    (local $part i32) (local $byte i32) (local $mask i32) (local $block i32)
    (local $v v128) (local $product v128) (local $sum v128) (local $squares v128)
    (loop $way
      (local.set $byte (local.get $page))
      (local.set $part (i32.const 4))
      (loop $next
        (local.set $product (v128.const i32x4 0 0 0 0))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $squares (v128.const i32x4 0 0 0 0))
        (local.set $mask (i32.add (local.get $page) (i32.const 384)))
        (local.set $block (i32.const 12))
        (loop $cells
          (local.set $v (v128.load (local.get $values)))
          (local.set $product (i32x4.add (local.get $product)
            (i32x4.dot_i16x8_s (local.get $v) (v128.load8x8_s (local.get $byte)))))
          (local.set $v (v128.and (local.get $v) (v128.load
            (i32.add (local.get $lanes) (i32.shl (i32.load8_u (local.get $mask)) (i32.const 4))))))
          (local.set $sum (i32x4.add (local.get $sum) (i32x4.extadd_pairwise_i16x8_s (local.get $v))))
          (local.set $squares (i32x4.add (local.get $squares) (i32x4.dot_i16x8_s (local.get $v) (local.get $v))))
          (local.set $values (i32.add (local.get $values) (i32.const 16)))
          (local.set $byte (i32.add (local.get $byte) (i32.const 8)))
          (local.set $mask (i32.add (local.get $mask) (i32.const 1)))
          (local.set $block (i32.sub (local.get $block) (i32.const 1)))
          (br_if $cells (local.get $block)))
        (i32.store (local.get $out) (call $total (local.get $product)))
        (i32.store offset=4 (local.get $out) (call $total (local.get $sum)))
        (i32.store offset=8 (local.get $out) (call $total (local.get $squares)))
        (local.set $out (i32.add (local.get $out) (i32.const 12)))
        (local.set $part (i32.sub (local.get $part) (i32.const 1)))
        (br_if $next (local.get $part)))
      (local.set $ways (i32.sub (local.get $ways) (i32.const 1)))
      (br_if $way (local.get $ways))))

  (func $total (param $lanes v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $lanes)) (i32x4.extract_lane 1 (local.get $lanes)))
      (i32.add (i32x4.extract_lane 2 (local.get $lanes)) (i32x4.extract_lane 3 (local.get $lanes)))))
)
