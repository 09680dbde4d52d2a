;; The two passes of a Gaussian in whole numbers, eight values at a time; weights are 16-bit, the middle one first, 256 all
;; together with both sides. Addresses are bytes of `memory`.
(module
  (memory (export "memory") 1)

  ;; row: 8 × `blocks` bytes, with `radius` × `step` more on either side, `step` apart from neighbour to neighbour. Writes
  ;; 16 bits a value to `out`, the weighted sum, 65280 at the most.
  (func (export "across")
    (param $row i32) (param $out i32) (param $blocks i32) (param $weights i32) (param $radius i32) (param $step i32)
    (local $left i32) (local $right i32) (local $w i32) (local $i i32) (local $sum v128)
    (loop $block
      (local.set $sum (i16x8.mul (v128.load8x8_u (local.get $row)) (v128.load16_splat (local.get $weights))))
      (local.set $left (local.get $row))
      (local.set $right (local.get $row))
      (local.set $w (local.get $weights))
      (local.set $i (local.get $radius))
      (loop $tap
        (local.set $left (i32.sub (local.get $left) (local.get $step)))
        (local.set $right (i32.add (local.get $right) (local.get $step)))
        (local.set $w (i32.add (local.get $w) (i32.const 2)))
        ;; A weight beside the middle is 128 at the most: 510 times that still has 16 bits.
        (local.set $sum (i16x8.add (local.get $sum)
          (i16x8.mul
            (i16x8.add (v128.load8x8_u (local.get $left)) (v128.load8x8_u (local.get $right)))
            (v128.load16_splat (local.get $w)))))
        (local.set $i (i32.sub (local.get $i) (i32.const 1)))
        (br_if $tap (local.get $i)))
      (v128.store (local.get $out) (local.get $sum))
      (local.set $row (i32.add (local.get $row) (i32.const 8)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (local.set $blocks (i32.sub (local.get $blocks) (i32.const 1)))
      (br_if $block (local.get $blocks))))

  ;; rows: the addresses of 2 × `radius` + 1 rows that `across` wrote, from the uppermost on. Writes 8 × `blocks` bytes to
  ;; `out`, the weighted sum of the rows over 65536, rounded.
  (func (export "down")
    (param $rows i32) (param $out i32) (param $blocks i32) (param $weights i32) (param $radius i32)
    (local $at i32) (local $up i32) (local $down i32) (local $w i32) (local $i i32) (local $middle i32)
    (local $values v128) (local $weight v128) (local $low v128) (local $high v128)
    (local.set $middle (i32.add (local.get $rows) (i32.shl (local.get $radius) (i32.const 2))))
    (loop $block
      (local.set $values (v128.load (i32.add (i32.load (local.get $middle)) (local.get $at))))
      (local.set $weight (v128.load16_splat (local.get $weights)))
      (local.set $low (i32x4.extmul_low_i16x8_u (local.get $values) (local.get $weight)))
      (local.set $high (i32x4.extmul_high_i16x8_u (local.get $values) (local.get $weight)))
      (local.set $up (local.get $middle))
      (local.set $down (local.get $middle))
      (local.set $w (local.get $weights))
      (local.set $i (local.get $radius))
      (loop $tap
        (local.set $up (i32.sub (local.get $up) (i32.const 4)))
        (local.set $down (i32.add (local.get $down) (i32.const 4)))
        (local.set $w (i32.add (local.get $w) (i32.const 2)))
        (local.set $weight (v128.load16_splat (local.get $w)))
        (local.set $values (v128.load (i32.add (i32.load (local.get $up)) (local.get $at))))
        (local.set $low (i32x4.add (local.get $low)
          (i32x4.extmul_low_i16x8_u (local.get $values) (local.get $weight))))
        (local.set $high (i32x4.add (local.get $high)
          (i32x4.extmul_high_i16x8_u (local.get $values) (local.get $weight))))
        (local.set $values (v128.load (i32.add (i32.load (local.get $down)) (local.get $at))))
        (local.set $low (i32x4.add (local.get $low)
          (i32x4.extmul_low_i16x8_u (local.get $values) (local.get $weight))))
        (local.set $high (i32x4.add (local.get $high)
          (i32x4.extmul_high_i16x8_u (local.get $values) (local.get $weight))))
        (local.set $i (i32.sub (local.get $i) (i32.const 1)))
        (br_if $tap (local.get $i)))
      (local.set $low (i32x4.shr_u (i32x4.add (local.get $low) (v128.const i32x4 32768 32768 32768 32768)) (i32.const 16)))
      (local.set $high (i32x4.shr_u (i32x4.add (local.get $high) (v128.const i32x4 32768 32768 32768 32768)) (i32.const 16)))
      (local.set $values (i16x8.narrow_i32x4_u (local.get $low) (local.get $high)))
      (v128.store64_lane 0 (local.get $out) (i8x16.narrow_i16x8_u (local.get $values) (local.get $values)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (local.set $blocks (i32.sub (local.get $blocks) (i32.const 1)))
      (br_if $block (local.get $blocks))))
)
